import type { Output, Parsed, QueryName } from '../shared/api';
import { listArrivals, readArrival } from './arrivals/readArrivals';
import { listDueCare } from './care/dueCare';
import { listCare } from './care/recordCare';
import { listService, listServiceOfLot } from './care/service';
import { listClosings, previewClosing } from './closings/listClosings';
import type { QueryContext } from './context';
import { listCustody } from './custody/listCustody';
import { listToRecover } from './custody/listToRecover';
import { listDocuments } from './documents/listDocuments';
import { proposeAllocation } from './documents/proposeAllocation';
import { readDocument } from './documents/readDocument';
import { listTemplates, readTemplate } from './documents/templates';
import { readDrill } from './drills/readDrill';
import { listReports, readReport } from './drills/reports';
import { listEvidence } from './evidence/listEvidence';
import { listEvidenceDue } from './evidence/listEvidenceDue';
import { compareAssessments, listAssessments, readAssessment } from './grading/readAssessments';
import { readProvinceGrading } from './grading/readProvinceGrading';
import { readWayUp } from './grading/readWayUp';
import { compareTwoStandards, standardToFile } from './grading/standardFiles';
import { listStandards, readStandard } from './grading/standards';
import { listHandovers, previewHandover } from './handovers/listHandovers';
import { listRuns } from './imports/runs';
import { listCategories } from './items/categories';
import { findItems } from './items/findItems';
import { listItems } from './items/listItems';
import { readItem } from './items/readItem';
import { listReserves } from './items/reserves';
import { listBills, readBill } from './kits/bills';
import { listPossible } from './kits/possible';
import { traceKit } from './kits/trace';
import { listAudit, listAuditPeople } from './ledger/listAudit';
import { listFilters } from './likings/filters';
import { readSettings } from './likings/settings';
import { readGiven } from './needs/readGiven';
import { listOperations } from './operations/operations';
import { readFigures } from './operations/readFigures';
import { readOperation } from './operations/readOperation';
import { listTimeline } from './operations/timeline';
import { findParties, listEarmarks } from './parties/parties';
import { findAlike, listParties, readParty } from './parties/readParties';
import { listPeopleOnPaper } from './people/erasePerson';
import { listPlanDrafts } from './planning/drafts';
import { readProblem } from './planning/gatherProblem';
import { listReleasable } from './planning/judging';
import { listLorries } from './planning/lorries';
import { listPlanLots } from './planning/planLots';
import { listPlans, readSourcingPlan } from './planning/readSourcingPlan';
import { listRoads } from './planning/roads';
import { listWays } from './planning/ways';
import { readHabits } from './printing/habits';
import { findUnfinished } from './quick/findUnfinished';
import { readCollectors } from './quick/readCollectors';
import { readUsual } from './quick/readUsual';
import { readDashboard } from './reports/readDashboard';
import { readMatrix } from './reports/readMatrix';
import { readMonth } from './reports/readMonth';
import { readProvince } from './reports/readProvince';
import { listRequisitions } from './requisitions/listRequisitions';
import { readRequisition } from './requisitions/readRequisition';
import { readSources } from './requisitions/readSources';
import { findAnything } from './search/findAnything';
import { listUsers } from './session/users';
import { compareStock } from './stock/compare';
import { listCrossings } from './stock/crossings';
import { readGiftStory } from './stock/giftStory';
import { listItemStock, listItemsOnDate } from './stock/listItemStock';
import { listLotStock, listLotsOnDate } from './stock/listLotStock';
import { readLotStory } from './stock/lotStory';
import { readCard } from './stock/readCard';
import { listAccuracy } from './stocktakes/listAccuracy';
import { readDifferences } from './stocktakes/readDifferences';
import { readScope } from './stocktakes/sheetLines';
import { listDeployments } from './teams/deployments';
import { listKits } from './teams/kits';
import { listTeams } from './teams/listTeams';
import { listCertificates, listMembers } from './teams/members';
import { listReadiness, readReadiness } from './teams/readReadiness';
import { listTeamRecords } from './teams/teamRecords';
import { listAwaiting } from './transfers/awaiting';
import { listOnTheRoad } from './transfers/onTheRoad';
import { listDifferences } from './trips/differences';
import { listTrips } from './trips/listTrips';
import { listToLoad } from './trips/papersForTrips';
import { readTrip } from './trips/readTrip';
import { listTripsOfPaper } from './trips/tripsOfPaper';
import { readBin, readPlan } from './warehouses/binPlan';
import { listBins } from './warehouses/bins';
import { listWarehouses, readWarehouseWhole } from './warehouses/warehouses';
import { listZones } from './warehouses/zones';

/**
 * What answers each query, one line each; a query without one does not compile. Everything here runs
 * in a reader (`reading/`) and is handed nothing but a connection that reads, who asks, and when.
 */
export const queries: { [N in QueryName]: (context: QueryContext, input: Parsed<N>) => Output<N> } =
  {
    'users.list': listUsers,
    'warehouses.list': listWarehouses,
    'warehouses.read': readWarehouseWhole,
    'zones.list': listZones,
    'bins.list': listBins,
    'bins.plan': readPlan,
    'bins.read': readBin,
    'items.find': findItems,
    'items.list': listItems,
    'items.read': readItem,
    'categories.list': listCategories,
    'reserves.list': listReserves,
    'parties.find': findParties,
    'parties.list': listParties,
    'parties.read': readParty,
    'parties.alike': findAlike,
    'earmarks.list': listEarmarks,
    'teams.list': listTeams,
    'teams.members': listMembers,
    'teams.certificates': listCertificates,
    'teams.kits': listKits,
    'deployments.list': listDeployments,
    'readiness.list': listReadiness,
    'readiness.read': readReadiness,
    'teamRecords.list': listTeamRecords,
    'operations.list': listOperations,
    'operations.read': readOperation,
    'operations.timeline': listTimeline,
    'operations.figures': readFigures,
    'needs.given': readGiven,
    'me.settings': readSettings,
    'filters.list': listFilters,
    'search.find': findAnything,
    'requisitions.list': listRequisitions,
    'requisitions.read': readRequisition,
    'requisitions.sources': readSources,
    'planning.problem': readProblem,
    'planning.drafts': listPlanDrafts,
    'planning.releasable': listReleasable,
    'planning.list': listPlans,
    'planning.read': readSourcingPlan,
    'planning.lots': listPlanLots,
    'planning.ways': listWays,
    'planning.roads': listRoads,
    'planning.lorries': listLorries,
    'documents.list': listDocuments,
    'documents.read': readDocument,
    'documents.propose': proposeAllocation,
    'templates.list': listTemplates,
    'templates.read': readTemplate,
    'custody.list': listCustody,
    'custody.toRecover': listToRecover,
    'transfers.onTheRoad': listOnTheRoad,
    'transfers.awaiting': listAwaiting,
    'trips.list': listTrips,
    'trips.read': readTrip,
    'trips.ofPaper': listTripsOfPaper,
    'trips.toLoad': listToLoad,
    'trips.differences': listDifferences,
    'stock.items': listItemStock,
    'stock.lots': listLotStock,
    'stock.onDate': listLotsOnDate,
    'stock.itemsOnDate': listItemsOnDate,
    'stock.card': readCard,
    'stock.compare': compareStock,
    'stock.crossings': listCrossings,
    'stock.lotStory': readLotStory,
    'stock.giftStory': readGiftStory,
    'arrivals.list': listArrivals,
    'arrivals.read': readArrival,
    'bills.list': listBills,
    'bills.read': readBill,
    'kits.possible': listPossible,
    'kits.trace': traceKit,
    'care.due': listDueCare,
    'care.list': listCare,
    'service.list': listService,
    'service.ofLot': listServiceOfLot,
    'evidence.list': listEvidence,
    'evidence.due': listEvidenceDue,
    'stocktakes.scope': readScope,
    'stocktakes.differences': readDifferences,
    'stocktakes.accuracy': listAccuracy,
    'handovers.list': listHandovers,
    'handovers.preview': previewHandover,
    'closings.list': listClosings,
    'closings.preview': previewClosing,
    'audit.list': listAudit,
    'audit.people': listAuditPeople,
    'people.onPaper': listPeopleOnPaper,
    'quick.collectors': readCollectors,
    'quick.unfinished': findUnfinished,
    'quick.usual': readUsual,
    'dashboard.read': readDashboard,
    'dashboard.month': readMonth,
    'province.read': readProvince,
    'province.matrix': readMatrix,
    'standards.list': listStandards,
    'standards.read': readStandard,
    'standards.compare': compareTwoStandards,
    'standards.toFile': standardToFile,
    'assessments.list': listAssessments,
    'assessments.read': readAssessment,
    'assessments.compare': compareAssessments,
    'assessments.province': readProvinceGrading,
    'assessments.wayUp': readWayUp,
    'sheets.habits': readHabits,
    'imports.list': listRuns,
    'drills.read': readDrill,
    'drills.list': listReports,
    'drills.report': readReport,
  };
