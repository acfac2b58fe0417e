// SPDX-License-Identifier: Apache-2.0
#include "domain/org/polygon.h"

#include <gtest/gtest.h>

namespace bihuan::org {
namespace {

constexpr const char* with_hole =
    R"({"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]],[[4,4],[6,4],[6,6],[4,6],[4,4]]]})";
constexpr const char* two_parts =
    R"({"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]})";

TEST(Polygon, holds_what_is_inside_and_not_in_a_hole) {
  const auto polygon = polygon_in(with_hole, "");
  ASSERT_TRUE(polygon);
  EXPECT_TRUE(polygon->holds(point_at(1, 1)));
  EXPECT_TRUE(polygon->holds(point_at(3.9, 5)));
  EXPECT_FALSE(polygon->holds(point_at(5, 5)));
  EXPECT_FALSE(polygon->holds(point_at(11, 5)));
  EXPECT_DOUBLE_EQ(polygon->area(), 96);
  const auto parts = polygon_in(two_parts, "");
  ASSERT_TRUE(parts);
  EXPECT_TRUE(parts->holds(point_at(0.9, 0.5)));
  EXPECT_TRUE(parts->holds(point_at(5.9, 5.5)));
  EXPECT_FALSE(parts->holds(point_at(3, 3)));
}

TEST(Polygon, gives_a_point_between_neighbours_to_one_of_them) {
  const auto left = polygon_in(R"({"type":"Polygon","coordinates":[[[0,0],[3,0.7],[2,5],[0,4],[0,0]]]})", "");
  const auto right = polygon_in(R"({"type":"Polygon","coordinates":[[[3,0.7],[2,5],[8,5],[8,0],[3,0.7]]]})", "");
  ASSERT_TRUE(left && right);
  for (int i = 1; i < 1000; ++i) {
    const double part = i / 1000.0;
    const Point point = point_at(3 - part, 0.7 + 4.3 * part);
    EXPECT_NE(left->holds(point), right->holds(point)) << i;
  }
}

TEST(Polygon, is_written_in_one_form_and_read_again) {
  const struct {
    const char* given;
    const char* written;
  } cases[] = {
      {with_hole, with_hole},
      {two_parts, two_parts},
      {R"( { "crs":{"a":[1,null,true,{"x":"\"}"}]} , "coordinates" : [[[116.123456789,40,55],[116.2,-40.5,1],[1e1,2.50],[116.123456789,40,55]]],"type":"Polygon"} )",
       R"({"type":"Polygon","coordinates":[[[116.1234568,40],[116.2,-40.5],[10,2.5],[116.1234568,40]]]})"},
      {R"({"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]})", R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})"},
  };
  for (const auto& [given, written] : cases) {
    const auto polygon = polygon_in(given, "");
    ASSERT_TRUE(polygon) << given << ' ' << polygon.error().code;
    EXPECT_EQ(to_geojson(*polygon), written);
    EXPECT_EQ(to_geojson(*polygon_in(written, "")), written);
  }
}

TEST(Polygon, says_what_is_wrong) {
  const struct {
    const char* text;
    const char* code;
  } cases[] = {
      {"", "polygon-not-geojson"},
      {"[]", "polygon-not-geojson"},
      {"{}", "polygon-wrong-type"},
      {R"({"type":"Polygon"})", "polygon-not-geojson"},
      {R"({"type":"Point","coordinates":[1,2]})", "polygon-wrong-type"},
      {R"({"type":"Polygon","coordinates":[]})", "polygon-not-geojson"},
      {R"({"type":"Polygon","coordinates":[[]]})", "polygon-ring-short"},
      {R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]})", "polygon-ring-short"},
      {R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]})", "polygon-ring-open"},
      {R"({"type":"Polygon","coordinates":[[[0,0],[181,0],[1,1],[0,0]]]})", "polygon-out-of-range"},
      {R"({"type":"Polygon","coordinates":[[[0,0],[1,-91],[1,1],[0,0]]]})", "polygon-out-of-range"},
      {R"({"type":"Polygon","coordinates":[[[0,0],[1,"2"],[1,1],[0,0]]]})", "polygon-not-geojson"},
      {R"({"type":"Polygon","coordinates":[[[0,0],[1],[1,1],[0,0]]]})", "polygon-not-geojson"},
      {R"({"type":"Polygon","coordinates":[[[0,0],[nan,0],[1,1],[0,0]]]})", "polygon-not-geojson"},
      {R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]} x)", "polygon-not-geojson"},
      {R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]])", "polygon-not-geojson"},
      {R"({"type":"Poly)", "polygon-not-geojson"},
  };
  for (const auto& [text, code] : cases) {
    const auto polygon = polygon_in(text, "2");
    ASSERT_FALSE(polygon) << text;
    EXPECT_EQ(polygon.error().code, code) << text;
    EXPECT_EQ(polygon.error().where, "2");
  }
  EXPECT_FALSE(polygon_in(R"({"x":)" + std::string(100'000, '['), ""));
}

TEST(Polygon, stops_at_its_largest) {
  std::string text = R"({"type":"Polygon","coordinates":[[[0,0])";
  for (std::size_t i = 0; i < most_polygon_points; ++i) text += ",[1,1]";
  EXPECT_EQ(polygon_in(text + ",[0,0]]]}", "").error().code, "polygon-too-large");
}

TEST(PolygonGround, a_bow_tie_and_a_line_are_no_ground) {
  const struct {
    const char* ring;
    const char* code;
  } cases[] = {{"[[0,0],[1,0],[1,1],[0,1],[0,0]]", ""},
               {"[[0,0],[2,0],[1,1],[2,2],[0,2],[1,1],[0,0]]", ""},  // it touches itself in a point
               {"[[0,0],[1,1],[1,0],[0,1],[0,0]]", "polygon-crosses-itself"},
               {"[[0,0],[4,0],[4,4],[2,-1],[0,4],[0,0]]", "polygon-crosses-itself"},
               {"[[0,0],[1,1],[2,2],[0,0]]", "polygon-without-area"},
               {"[[1,1],[1,1],[1,1],[1,1]]", "polygon-without-area"}};
  for (const auto& one : cases) {
    const auto polygon = polygon_in(R"({"type":"Polygon","coordinates":[)" + std::string(one.ring) + "]}", "");
    ASSERT_TRUE(polygon) << one.ring;
    const auto ground = check_ground(*polygon, "polygon");
    EXPECT_EQ(ground ? "" : ground.error().code, one.code) << one.ring;
  }
}

}  // namespace
}  // namespace bihuan::org
