import type { Api, CallName, Output, Parsed, QueryName } from '../shared/api';
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
import { recordCare } from './care/recordCare';
import { recordService } from './care/service';
import { closeMonth } from './closings/closeMonth';
import { reopenMonth } from './closings/reopenMonth';
import type { CommandContext } from './context';
import { checkIn } from './custody/checkIn';
import {
  approveDocument,
  cancelDocument,
  declineDocument,
  discardDraft,
  followDocument,
  withdrawDocument,
} from './documents/moveOn';
import { postDocument, postFirst } from './documents/postDocument';
import { saveDraft } from './documents/saveDraft';
import { submitDocument } from './documents/submitDocument';
import { removeTemplate, saveTemplate } from './documents/templates';
import { beginDrill, resumeDrill, stopBeginning } from './drills/beginDrill';
import { endDrill } from './drills/endDrill';
import { noteEvent } from './drills/noteEvent';
import { readOverview } from './drills/readOverview';
import { setDrillClock } from './drills/setDrillClock';
import { endEvidence, strikeEvidence } from './evidence/endEvidence';
import { addEvidencePhoto, readEvidencePhoto } from './evidence/photos';
import { recordEvidence } from './evidence/recordEvidence';
import { saveList } from './exports/saveList';
import { readExportProgress, stopExport } from './exports/underWay';
import { answerCriteria, beginAssessment, discardAssessment, measureAgain } from './grading/assess';
import { addAssessmentPhoto, readAssessmentPhoto, removeAssessmentPhoto } from './grading/photos';
import { signAssessment } from './grading/signAssessment';
import { standardFromFile } from './grading/standardFiles';
import { copyStandard, discardStandard, publishStandard, saveStandard } from './grading/standards';
import { signHandover } from './handovers/signHandover';
import { markedFile } from './imports/marked';
import { openFile } from './imports/opened';
import { checkFile, saveFileRows } from './imports/takeIn';
import { importTemplate } from './imports/template';
import { readProgress, stopImport } from './imports/underWay';
import { saveCategory } from './items/categories';
import { matchItem } from './items/matchItem';
import { addPhoto, readPhoto, removePhoto } from './items/photos';
import { quickAddItem } from './items/quickAdd';
import { proposeReserves, saveReserves } from './items/reserves';
import { saveItem } from './items/saveItem';
import type { JobContext } from './job';
import { saveBill } from './kits/bills';
import { acceptSeal } from './ledger/acceptSeal';
import { goOnWithoutLost } from './ledger/goOnWithoutLost';
import { listLost } from './ledger/listLost';
import { prove, readLedgerHead, stopProof } from './ledger/prove';
import { removeFilter, saveFilter } from './likings/filters';
import { saveSettings } from './likings/settings';
import { listRatios, saveRatio } from './needs/ratios';
import { closeOperation, reopenOperation } from './operations/closeOperation';
import { noteOperation, reportPlace, setLevel, strikeEntry } from './operations/entries';
import { saveOperation } from './operations/operations';
import { renameOperation } from './operations/renameOperation';
import { withdrawOperation } from './operations/withdrawOperation';
import { saveEarmark } from './parties/parties';
import { saveParty } from './parties/saveParty';
import { erasePerson } from './people/erasePerson';
import { approvePlan, declinePlan } from './planning/approvePlan';
import { saveLorries } from './planning/lorries';
import { makePapers } from './planning/makePapers';
import { saveRoad } from './planning/roads';
import { savePlan } from './planning/savePlan';
import { readPlanningProgress, solve, stopPlanning } from './planning/solving';
import { saveWays } from './planning/ways';
import { saveHabit, saveOffset } from './printing/habits';
import {
  chooseSheetFolder,
  listPrinters,
  previewSheet,
  printPosted,
  printSheet,
  saveSheetPdf,
} from './printing/sheetHandlers';
import type { Written } from './reading/written';
import { answerRequisition } from './requisitions/answerRequisition';
import {
  approveRequisition,
  cancelRequisition,
  closeRequisition,
  declineRequisition,
  reopenRequisition,
  withdrawRequisition,
} from './requisitions/moveOn';
import { discardRequisition, saveRequisition } from './requisitions/saveRequisition';
import { submitRequisition } from './requisitions/submitRequisition';
import { readSession, signIn, signOut } from './session/session';
import { changePassword, saveUser } from './session/users';
import { readStore, setUpStore } from './store/setUp';
import { deployTeam } from './teams/deploy';
import { endDeployment, strikeDeployment } from './teams/deployments';
import { saveKit } from './teams/kits';
import { saveMember } from './teams/members';
import { saveTeam } from './teams/saveTeam';
import { enterTeamRecord, strikeTeamRecord } from './teams/teamRecords';
import { matchTransfer, receiveTransfer, settleTransfer } from './transfers/actOnTransfer';
import { answerDifference, stateOnPaper } from './trips/differences';
import { arriveTrip, leaveTrip, loadTrip, signTrip } from './trips/moveTrip';
import { cancelTrip, saveTrip } from './trips/saveTrip';
import { addRack, measureBins, saveBin } from './warehouses/bins';
import { removeEquipment, saveEquipment } from './warehouses/equipment';
import { saveProfile } from './warehouses/profile';
import { goLive, saveWarehouse } from './warehouses/warehouses';
import { saveZone } from './warehouses/zones';

/** What runs for each type of call; see `Call` in the contract. */
export type Handler<N extends CallName> = Api[N]['type'] extends 'command'
  ? (context: CommandContext, input: Parsed<N>) => Output<N>
  : (context: JobContext, input: Parsed<N>) => Output<N> | Promise<Output<N> | Written>;

/**
 * What runs in the main process: a command or a job by its name, one line each. A call that has no
 * line here, and none among the queries (`queries.ts`), does not compile.
 */
export const handlers: { [N in Exclude<CallName, QueryName>]: Handler<N> } = {
  'store.read': readStore,
  'store.setUp': setUpStore,
  'session.signIn': signIn,
  'session.signOut': signOut,
  'session.read': readSession,
  'users.save': saveUser,
  'users.changePassword': changePassword,
  'warehouses.goLive': goLive,
  'warehouses.save': saveWarehouse,
  'warehouses.saveProfile': saveProfile,
  'equipment.save': saveEquipment,
  'equipment.remove': removeEquipment,
  'zones.save': saveZone,
  'bins.addRack': addRack,
  'bins.measure': measureBins,
  'bins.save': saveBin,
  'items.save': saveItem,
  'items.quickAdd': quickAddItem,
  'items.match': matchItem,
  'photos.add': addPhoto,
  'photos.read': readPhoto,
  'photos.remove': removePhoto,
  'categories.save': saveCategory,
  'reserves.propose': proposeReserves,
  'reserves.save': saveReserves,
  'parties.save': saveParty,
  'earmarks.save': saveEarmark,
  'teams.save': saveTeam,
  'teams.saveMember': saveMember,
  'teams.saveKit': saveKit,
  'readiness.deploy': deployTeam,
  'deployments.back': endDeployment,
  'deployments.strike': strikeDeployment,
  'teamRecords.enter': enterTeamRecord,
  'teamRecords.strike': strikeTeamRecord,
  'operations.save': saveOperation,
  'operations.close': closeOperation,
  'operations.reopen': reopenOperation,
  'operations.rename': renameOperation,
  'operations.withdraw': withdrawOperation,
  'operations.setLevel': setLevel,
  'operations.reportPlace': reportPlace,
  'operations.note': noteOperation,
  'operations.strike': strikeEntry,
  'needs.ratios': listRatios,
  'needs.saveRatio': saveRatio,
  'me.saveSetting': saveSettings,
  'filters.save': saveFilter,
  'filters.remove': removeFilter,
  'requisitions.save': saveRequisition,
  'requisitions.discard': discardRequisition,
  'requisitions.submit': submitRequisition,
  'requisitions.withdraw': withdrawRequisition,
  'requisitions.approve': approveRequisition,
  'requisitions.decline': declineRequisition,
  'requisitions.cancel': cancelRequisition,
  'requisitions.close': closeRequisition,
  'requisitions.reopen': reopenRequisition,
  'requisitions.answer': answerRequisition,
  'planning.solve': solve,
  'planning.progress': readPlanningProgress,
  'planning.stop': stopPlanning,
  'planning.save': savePlan,
  'planning.approve': approvePlan,
  'planning.decline': declinePlan,
  'planning.makePapers': makePapers,
  'planning.saveWays': saveWays,
  'planning.saveRoad': saveRoad,
  'planning.saveLorries': saveLorries,
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
  'custody.checkIn': checkIn,
  'templates.save': saveTemplate,
  'templates.remove': removeTemplate,
  'comments.add': addComment,
  'attachments.add': addAttachment,
  'attachments.read': readAttachment,
  'attachments.remove': removeAttachment,
  'transfers.receive': receiveTransfer,
  'transfers.settle': settleTransfer,
  'transfers.match': matchTransfer,
  'trips.save': saveTrip,
  'trips.cancel': cancelTrip,
  'trips.load': loadTrip,
  'trips.leave': leaveTrip,
  'trips.arrive': arriveTrip,
  'trips.sign': signTrip,
  'trips.state': stateOnPaper,
  'trips.answer': answerDifference,
  'arrivals.save': saveArrival,
  'arrivals.close': closeArrival,
  'bills.save': saveBill,
  'care.record': recordCare,
  'service.record': recordService,
  'evidence.record': recordEvidence,
  'evidence.end': endEvidence,
  'evidence.strike': strikeEvidence,
  'evidence.addPhoto': addEvidencePhoto,
  'evidence.readPhoto': readEvidencePhoto,
  'handovers.sign': signHandover,
  'closings.close': closeMonth,
  'closings.reopen': reopenMonth,
  'ledger.prove': prove,
  'ledger.stopProof': stopProof,
  'ledger.head': readLedgerHead,
  'people.erase': erasePerson,
  'ledger.lost': listLost,
  'ledger.goOn': goOnWithoutLost,
  'ledger.acceptFile': acceptSeal,
  'standards.copy': copyStandard,
  'standards.save': saveStandard,
  'standards.discard': discardStandard,
  'standards.publish': publishStandard,
  'standards.fromFile': standardFromFile,
  'assessments.begin': beginAssessment,
  'assessments.measure': measureAgain,
  'assessments.answer': answerCriteria,
  'assessments.discard': discardAssessment,
  'assessments.sign': signAssessment,
  'assessments.addPhoto': addAssessmentPhoto,
  'assessments.readPhoto': readAssessmentPhoto,
  'assessments.removePhoto': removeAssessmentPhoto,
  'sheets.preview': previewSheet,
  'sheets.savePdf': saveSheetPdf,
  'sheets.print': printSheet,
  'sheets.printPosted': printPosted,
  'sheets.chooseFolder': chooseSheetFolder,
  'sheets.printers': listPrinters,
  'sheets.saveHabit': saveHabit,
  'sheets.saveOffset': saveOffset,
  'exports.save': saveList,
  'exports.progress': readExportProgress,
  'exports.stop': stopExport,
  'imports.template': importTemplate,
  'imports.open': openFile,
  'imports.check': checkFile,
  'imports.save': saveFileRows,
  'imports.marked': markedFile,
  'imports.progress': readProgress,
  'imports.stop': stopImport,
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
  'drills.overview': readOverview,
  'drills.begin': beginDrill,
  'drills.stop': stopBeginning,
  'drills.resume': resumeDrill,
  'drills.end': endDrill,
  'drills.setClock': setDrillClock,
  'drills.note': noteEvent,
};
