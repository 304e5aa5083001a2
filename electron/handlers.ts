import type { Api, CallName, Output, Parsed } from '../shared/api';
import { exportLists, type ListName } from '../shared/exports/lists';
import { listArrivals, readArrival } from './arrivals/readArrivals';
import { closeArrival, saveArrival } from './arrivals/saveArrival';
import { addAttachment, readAttachment, removeAttachment } from './attachments/attachments';
import { addComment } from './attachments/comments';
import {
  chooseSecond,
  forgetSecond,
  listBackups,
  makeBackup,
  searchBackups,
  verifyBackup,
} from './backup/backups';
import { readBackupStatus } from './backup/readStatus';
import { listForRescue, rescue, restoreBackup, searchForRescue } from './backup/restoreBackup';
import { listDueCare } from './care/dueCare';
import { listCare, recordCare } from './care/recordCare';
import { closeMonth } from './closings/closeMonth';
import { listClosings, previewClosing } from './closings/listClosings';
import { reopenMonth } from './closings/reopenMonth';
import type { CommandContext, QueryContext } from './context';
import { listCustody } from './custody/listCustody';
import { listToRecover } from './custody/listToRecover';
import { listDocuments } from './documents/listDocuments';
import {
  approveDocument,
  cancelDocument,
  declineDocument,
  discardDraft,
  followDocument,
  withdrawDocument,
} from './documents/moveOn';
import { postDocument, postFirst } from './documents/postDocument';
import { proposeAllocation } from './documents/proposeAllocation';
import { readDocument } from './documents/readDocument';
import { saveDraft } from './documents/saveDraft';
import { submitDocument } from './documents/submitDocument';
import { listTemplates, readTemplate, removeTemplate, saveTemplate } from './documents/templates';
import { saveList } from './exports/saveList';
import { readExportProgress, stopExport } from './exports/underWay';
import { answerCriteria, beginAssessment, discardAssessment, measureAgain } from './grading/assess';
import { listAssessments, readAssessment } from './grading/readAssessments';
import { signAssessment } from './grading/signAssessment';
import { compareTwoStandards, standardFromFile, standardToFile } from './grading/standardFiles';
import {
  copyStandard,
  discardStandard,
  listStandards,
  publishStandard,
  readStandard,
  saveStandard,
} from './grading/standards';
import { listHandovers, previewHandover } from './handovers/listHandovers';
import { signHandover } from './handovers/signHandover';
import { markedFile } from './imports/marked';
import { openFile, readProgress, stopReading } from './imports/opened';
import { listRuns } from './imports/runs';
import { checkFile, saveFileRows } from './imports/takeIn';
import { importTemplate } from './imports/template';
import { listCategories, saveCategory } from './items/categories';
import { findItems } from './items/findItems';
import { listItems } from './items/listItems';
import { matchItem } from './items/matchItem';
import { addPhoto, readPhoto, removePhoto } from './items/photos';
import { quickAddItem } from './items/quickAdd';
import { readItem } from './items/readItem';
import { listReserves, proposeReserves, saveReserves } from './items/reserves';
import { saveItem } from './items/saveItem';
import type { JobContext } from './job';
import { listBills, readBill, saveBill } from './kits/bills';
import { listPossible } from './kits/possible';
import { traceKit } from './kits/trace';
import { acceptSeal } from './ledger/acceptSeal';
import { goOnWithoutLost } from './ledger/goOnWithoutLost';
import { listAudit, listAuditPeople } from './ledger/listAudit';
import { listLost } from './ledger/listLost';
import { prove, readLedgerHead, stopProof } from './ledger/prove';
import { listFilters, removeFilter, saveFilter } from './likings/filters';
import { readSettings, saveSettings } from './likings/settings';
import { listOperations, saveOperation } from './operations/operations';
import { findParties, listEarmarks, saveEarmark } from './parties/parties';
import { findAlike, listParties, readParty } from './parties/readParties';
import { saveParty } from './parties/saveParty';
import { erasePerson, listPeopleOnPaper } from './people/erasePerson';
import { readHabits, saveHabit, saveOffset } from './printing/habits';
import {
  chooseSheetFolder,
  listPrinters,
  previewSheet,
  printPosted,
  printSheet,
  saveSheetPdf,
} from './printing/sheetHandlers';
import { readDashboard } from './reports/readDashboard';
import { readMatrix } from './reports/readMatrix';
import { readMonth } from './reports/readMonth';
import { readProvince } from './reports/readProvince';
import { findAnything } from './search/findAnything';
import { readSession, signIn, signOut } from './session/session';
import { changePassword, listUsers, saveUser } from './session/users';
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
import { readStore, setUpStore } from './store/setUp';
import { listKits, saveKit } from './teams/kits';
import { listTeams } from './teams/listTeams';
import { listMembers, saveMember } from './teams/members';
import { saveTeam } from './teams/saveTeam';
import { matchTransfer, receiveTransfer, settleTransfer } from './transfers/actOnTransfer';
import { listAwaiting } from './transfers/awaiting';
import { listOnTheRoad } from './transfers/onTheRoad';
import { readBin, readPlan } from './warehouses/binPlan';
import { addRack, listBins, measureBins, saveBin } from './warehouses/bins';
import { removeEquipment, saveEquipment } from './warehouses/equipment';
import { saveProfile } from './warehouses/profile';
import { goLive, listWarehouses, readWarehouseWhole, saveWarehouse } from './warehouses/warehouses';
import { listZones, saveZone } from './warehouses/zones';

/** What runs for each type of call; see `Call` in the contract. */
export type Handler<N extends CallName> = Api[N]['type'] extends 'query'
  ? (context: QueryContext, input: Parsed<N>) => Output<N>
  : Api[N]['type'] extends 'command'
    ? (context: CommandContext, input: Parsed<N>) => Output<N>
    : (context: JobContext, input: Parsed<N>) => Output<N> | Promise<Output<N>>;

/** Call name → use case, one line each. A call without one does not compile. */
export const handlers: { [N in CallName]: Handler<N> } = {
  'store.read': readStore,
  'store.setUp': setUpStore,
  'session.signIn': signIn,
  'session.signOut': signOut,
  'session.read': readSession,
  'users.list': listUsers,
  'users.save': saveUser,
  'users.changePassword': changePassword,
  'warehouses.list': listWarehouses,
  'warehouses.goLive': goLive,
  'warehouses.read': readWarehouseWhole,
  'warehouses.save': saveWarehouse,
  'warehouses.saveProfile': saveProfile,
  'equipment.save': saveEquipment,
  'equipment.remove': removeEquipment,
  'zones.list': listZones,
  'zones.save': saveZone,
  'bins.list': listBins,
  'bins.plan': readPlan,
  'bins.read': readBin,
  'bins.addRack': addRack,
  'bins.measure': measureBins,
  'bins.save': saveBin,
  'items.find': findItems,
  'items.list': listItems,
  'items.read': readItem,
  'items.save': saveItem,
  'items.quickAdd': quickAddItem,
  'items.match': matchItem,
  'photos.add': addPhoto,
  'photos.read': readPhoto,
  'photos.remove': removePhoto,
  'categories.list': listCategories,
  'categories.save': saveCategory,
  'reserves.list': listReserves,
  'reserves.propose': proposeReserves,
  'reserves.save': saveReserves,
  'parties.find': findParties,
  'parties.list': listParties,
  'parties.read': readParty,
  'parties.alike': findAlike,
  'parties.save': saveParty,
  'earmarks.list': listEarmarks,
  'earmarks.save': saveEarmark,
  'teams.list': listTeams,
  'teams.save': saveTeam,
  'teams.members': listMembers,
  'teams.saveMember': saveMember,
  'teams.kits': listKits,
  'teams.saveKit': saveKit,
  'operations.list': listOperations,
  'operations.save': saveOperation,
  'me.settings': readSettings,
  'me.saveSetting': saveSettings,
  'filters.list': listFilters,
  'filters.save': saveFilter,
  'filters.remove': removeFilter,
  'search.find': findAnything,
  'documents.list': listDocuments,
  'documents.read': readDocument,
  'documents.propose': proposeAllocation,
  'documents.save': saveDraft,
  'documents.discard': discardDraft,
  'documents.submit': submitDocument,
  'documents.withdraw': withdrawDocument,
  'documents.approve': approveDocument,
  'documents.decline': declineDocument,
  'documents.cancel': cancelDocument,
  'documents.follow': followDocument,
  'documents.postFirst': postFirst,
  'documents.post': postDocument,
  'templates.list': listTemplates,
  'templates.read': readTemplate,
  'templates.save': saveTemplate,
  'templates.remove': removeTemplate,
  'comments.add': addComment,
  'attachments.add': addAttachment,
  'attachments.read': readAttachment,
  'attachments.remove': removeAttachment,
  'custody.list': listCustody,
  'custody.toRecover': listToRecover,
  'transfers.onTheRoad': listOnTheRoad,
  'transfers.awaiting': listAwaiting,
  'transfers.receive': receiveTransfer,
  'transfers.settle': settleTransfer,
  'transfers.match': matchTransfer,
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
  'arrivals.save': saveArrival,
  'arrivals.close': closeArrival,
  'bills.list': listBills,
  'bills.read': readBill,
  'bills.save': saveBill,
  'kits.possible': listPossible,
  'kits.trace': traceKit,
  'care.due': listDueCare,
  'care.list': listCare,
  'care.record': recordCare,
  'stocktakes.scope': readScope,
  'stocktakes.differences': readDifferences,
  'stocktakes.accuracy': listAccuracy,
  'handovers.list': listHandovers,
  'handovers.preview': previewHandover,
  'handovers.sign': signHandover,
  'closings.list': listClosings,
  'closings.preview': previewClosing,
  'closings.close': closeMonth,
  'closings.reopen': reopenMonth,
  'ledger.prove': prove,
  'ledger.stopProof': stopProof,
  'ledger.head': readLedgerHead,
  'audit.list': listAudit,
  'audit.people': listAuditPeople,
  'people.onPaper': listPeopleOnPaper,
  'people.erase': erasePerson,
  'ledger.lost': listLost,
  'ledger.goOn': goOnWithoutLost,
  'ledger.acceptFile': acceptSeal,
  'dashboard.read': readDashboard,
  'dashboard.month': readMonth,
  'province.read': readProvince,
  'province.matrix': readMatrix,
  'standards.list': listStandards,
  'standards.read': readStandard,
  'standards.copy': copyStandard,
  'standards.save': saveStandard,
  'standards.discard': discardStandard,
  'standards.publish': publishStandard,
  'standards.compare': compareTwoStandards,
  'standards.toFile': standardToFile,
  'standards.fromFile': standardFromFile,
  'assessments.list': listAssessments,
  'assessments.read': readAssessment,
  'assessments.begin': beginAssessment,
  'assessments.measure': measureAgain,
  'assessments.answer': answerCriteria,
  'assessments.discard': discardAssessment,
  'assessments.sign': signAssessment,
  'sheets.preview': previewSheet,
  'sheets.savePdf': saveSheetPdf,
  'sheets.print': printSheet,
  'sheets.printPosted': printPosted,
  'sheets.chooseFolder': chooseSheetFolder,
  'sheets.printers': listPrinters,
  'sheets.habits': readHabits,
  'sheets.saveHabit': saveHabit,
  'sheets.saveOffset': saveOffset,
  'exports.save': (context, input) => saveList(context, input, askedBy(input.list)),
  'exports.progress': readExportProgress,
  'exports.stop': stopExport,
  'imports.template': importTemplate,
  'imports.open': openFile,
  'imports.check': checkFile,
  'imports.save': saveFileRows,
  'imports.marked': markedFile,
  'imports.list': listRuns,
  'imports.progress': readProgress,
  'imports.stop': stopReading,
  'backup.status': readBackupStatus,
  'backup.list': listBackups,
  'backup.make': makeBackup,
  'backup.verify': verifyBackup,
  'backup.chooseSecond': chooseSecond,
  'backup.forgetSecond': forgetSecond,
  'backup.restore': restoreBackup,
  'backup.search': searchBackups,
  'rescue.list': listForRescue,
  'rescue.search': searchForRescue,
  'rescue.restore': rescue,
};

/** How a list is asked: by the call of its screen. */
function askedBy(list: ListName) {
  // The registry pairs each handler with its own call; that pairing is lost on a name in a variable.
  return handlers[exportLists[list].call] as (context: QueryContext, input: unknown) => unknown;
}
