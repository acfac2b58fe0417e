// SPDX-License-Identifier: Apache-2.0
// The one file that is linked with libpq; built as bihuan_libpq.so.
#include "store/postgres/libpq_module.h"

extern "C" const bihuan::store::LibpqModule bihuan_module;
const bihuan::store::LibpqModule bihuan_module = {
    .PQclear = PQclear,
    .PQcmdStatus = PQcmdStatus,
    .PQcmdTuples = PQcmdTuples,
    .PQconnectdbParams = PQconnectdbParams,
    .PQconninfoFree = PQconninfoFree,
    .PQconninfoParse = PQconninfoParse,
    .PQconsumeInput = PQconsumeInput,
    .PQerrorMessage = PQerrorMessage,
    .PQexec = PQexec,
    .PQexecPrepared = PQexecPrepared,
    .PQfinish = PQfinish,
    .PQgetlength = PQgetlength,
    .PQgetvalue = PQgetvalue,
    .PQntuples = PQntuples,
    .PQprepare = PQprepare,
    .PQresultErrorField = PQresultErrorField,
    .PQresultStatus = PQresultStatus,
    .PQsetNoticeProcessor = PQsetNoticeProcessor,
    .PQsocket = PQsocket,
    .PQstatus = PQstatus,
};
