import type { z } from 'zod';
import { arrivalsApi } from './arrivals/api';
import { auditApi } from './audit/api';
import { backupApi } from './backup/api';
import type { Call } from './call';
import { closingsApi } from './closings/api';
import { custodyApi } from './custody/api';
import { documentsApi } from './documents/api';
import { attachmentsApi } from './documents/attachments';
import { templatesApi } from './documents/templatesApi';
import { drillsApi } from './drills/api';
import { evidenceApi } from './evidence/api';
import { evidencePhotosApi } from './evidence/photosApi';
import { exportsApi } from './exports/api';
import { assessmentsApi } from './grading/assessmentsApi';
import { assessmentPhotosApi } from './grading/photosApi';
import { standardsApi } from './grading/standardsApi';
import { handoversApi } from './handovers/api';
import { importsApi } from './imports/api';
import { itemsApi } from './items/api';
import { photosApi } from './items/photos';
import { reservesApi } from './items/reserves';
import { kitsApi } from './kits/api';
import { ledgerApi } from './ledger/api';
import { likingsApi } from './likings/api';
import { needsApi } from './needs/api';
import { operationsApi } from './operations/api';
import { operationEntriesApi } from './operations/entriesApi';
import { operationStoryApi } from './operations/storyApi';
import { partiesApi } from './parties/api';
import { peopleApi } from './people/api';
import { planningApi } from './planning/api';
import { quickApi } from './quick/api';
import { reportsApi } from './reports/api';
import { matrixApi } from './reports/matrixApi';
import { requisitionsApi } from './requisitions/api';
import { searchApi } from './search/api';
import { sessionApi, usersApi } from './session/api';
import { sheetsApi } from './sheets/api';
import { stockApi } from './stock/api';
import { careApi } from './stock/careApi';
import { compareApi } from './stock/compareApi';
import { serviceApi } from './stock/serviceApi';
import { storyApi } from './stock/storyApi';
import { stocktakesApi } from './stocktakes/api';
import { teamsApi } from './teams/api';
import { deploymentsApi } from './teams/deploymentsApi';
import { readinessApi } from './teams/readinessApi';
import { teamRecordsApi } from './teams/recordsApi';
import { transfersApi } from './transfers/api';
import { tripsApi } from './trips/api';
import { warehousesApi } from './warehouses/api';
import { binsApi } from './warehouses/binsApi';

/**
 * The contract: every call that anybody can make of the program. The window, the preload, the main
 * process, `invoke` and the tests derive their types and checks from this one value.
 */
export const api = {
  ...sessionApi,
  ...usersApi,
  ...warehousesApi,
  ...binsApi,
  ...itemsApi,
  ...photosApi,
  ...reservesApi,
  ...partiesApi,
  ...teamsApi,
  ...readinessApi,
  ...deploymentsApi,
  ...teamRecordsApi,
  ...operationsApi,
  ...requisitionsApi,
  ...operationEntriesApi,
  ...operationStoryApi,
  ...needsApi,
  ...likingsApi,
  ...searchApi,
  ...planningApi,
  ...documentsApi,
  ...quickApi,
  ...templatesApi,
  ...attachmentsApi,
  ...transfersApi,
  ...tripsApi,
  ...arrivalsApi,
  ...custodyApi,
  ...kitsApi,
  ...stockApi,
  ...careApi,
  ...serviceApi,
  ...storyApi,
  ...compareApi,
  ...stocktakesApi,
  ...evidenceApi,
  ...evidencePhotosApi,
  ...handoversApi,
  ...closingsApi,
  ...ledgerApi,
  ...auditApi,
  ...peopleApi,
  ...reportsApi,
  ...matrixApi,
  ...standardsApi,
  ...assessmentsApi,
  ...assessmentPhotosApi,
  ...sheetsApi,
  ...importsApi,
  ...exportsApi,
  ...backupApi,
  ...drillsApi,
} satisfies Record<string, Call>;

export type Api = typeof api;
export type CallName = keyof Api;
/** The calls that only read: a reader answers them, beside the main process. */
export type QueryName = { [N in CallName]: Api[N]['type'] extends 'query' ? N : never }[CallName];
/** What a caller sends: defaults may be left out. */
export type Input<N extends CallName> = z.input<Api[N]['input']>;
/** What a use case is handed: parsed, defaults filled in. */
export type Parsed<N extends CallName> = z.output<Api[N]['input']>;
export type Output<N extends CallName> = z.output<Api[N]['output']>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(api, name);
}

export function isQueryName(name: CallName): name is QueryName {
  return api[name].type === 'query';
}
