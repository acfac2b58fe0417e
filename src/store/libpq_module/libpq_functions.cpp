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
    .PQenterPipelineMode = PQenterPipelineMode,
    .PQerrorMessage = PQerrorMessage,
    .PQexec = PQexec,
    .PQexecPrepared = PQexecPrepared,
    .PQexitPipelineMode = PQexitPipelineMode,
    .PQfinish = PQfinish,
    .PQgetlength = PQgetlength,
    .PQgetResult = PQgetResult,
    .PQgetvalue = PQgetvalue,
    .PQntuples = PQntuples,
    .PQpipelineSync = PQpipelineSync,
    .PQprepare = PQprepare,
    .PQresultErrorField = PQresultErrorField,
    .PQresultStatus = PQresultStatus,
    .PQsendQueryPrepared = PQsendQueryPrepared,
    .PQsetNoticeProcessor = PQsetNoticeProcessor,
    .PQsocket = PQsocket,
    .PQstatus = PQstatus,
};
