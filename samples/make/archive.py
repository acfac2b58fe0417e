# SPDX-License-Identifier: Apache-2.0
"""A ZIP file that has the same bytes each time it is made."""
import zipfile

STAMP = (2024, 6, 1, 0, 0, 0)


def write_archive(path, members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members:
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
