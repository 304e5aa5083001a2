import { v4 } from 'uuid';
import type { CallName, Input } from '../../shared/api';
import { dispatchBody, dispatchLine, type Names, signed } from './papers';
import { wuhan } from './testStore';

/** A whole input of every call: what the contract takes, whether or not the store then refuses it. */
export type Samples = { [N in CallName]: Input<N> };

/**
 * A call without a sample does not compile, so no test that goes over all calls can miss one.
 * `document` is a paper of the store, if the calls are to find one.
 */
export function samplesFor(names: Names, document = v4()): Samples {
  const step = { document, revision: 1 };
  const body = dispatchBody({
    to: { kind: 'team', team: names.team('relief') },
    lines: [dispatchLine({ item: names.item('A04') })],
  });
  const copy = { place: 'local', name: 'beizaiku-000001-20261123T020000Z' } as const;
  const sheet = { form: 'document', document } as const;
  return {
    'store.read': {},
    'store.setUp': {
      kind: 'test',
      warehouses: [wuhan],
      administrator: { login: 'admin2', name: '管理员', password: 'beizaiku-2026' },
      openingDate: '2026-01-01',
    },
    'session.signIn': { login: 'nobody', password: 'beizaiku-2026' },
    'session.signOut': {},
    'session.read': {},
    'users.list': {},
    'users.save': {
      user: v4(),
      login: 'new.keeper',
      name: '新保管员',
      active: true,
      grants: [{ role: 'keeper', warehouse: wuhan }],
      password: 'beizaiku-2026',
    },
    'users.changePassword': { old: 'beizaiku-2026', new: 'beizaiku-2027' },
    'warehouses.list': {},
    'warehouses.goLive': { warehouse: wuhan, openingDate: '2026-02-01' },
    'bins.list': { warehouse: wuhan },
    'bins.save': { warehouse: wuhan, bin: v4(), code: 'A-99-01', zone: 'A' },
    'items.find': { search: '棉被' },
    'categories.list': {},
    'parties.find': { search: '红十字' },
    'parties.save': {
      party: v4(),
      name: '一家新的捐赠单位',
      nature: 'organisation',
      roles: ['donor'],
    },
    'earmarks.list': {},
    'earmarks.save': { earmark: v4(), name: '一个新的定向项目', nature: 'project' },
    'teams.list': {},
    'operations.list': {},
    'operations.save': {
      operation: v4(),
      name: '洪湖抗洪',
      kind: 'flood',
      place: '洪湖',
      startedOn: '2026-07-01',
      endedOn: null,
      levels: [{ body: 'provincialSociety', level: 3 }],
    },
    'documents.list': { filter: {} },
    'documents.read': { document },
    'documents.propose': { warehouse: wuhan, businessDate: '2026-11-20', body },
    'documents.save': {
      document: v4(),
      revision: 0,
      warehouse: wuhan,
      businessDate: '2026-11-20',
      persons: signed(body.kind),
      body,
    },
    'documents.discard': step,
    'documents.submit': step,
    'documents.withdraw': step,
    'documents.approve': step,
    'documents.decline': { ...step, reason: '数量不符' },
    'documents.cancel': { ...step, reason: '重复' },
    'documents.follow': { ...step, step: 'pick', note: '' },
    'documents.postFirst': step,
    'documents.post': step,
    'transfers.onTheRoad': {},
    'transfers.awaiting': {},
    'transfers.receive': {
      ...step,
      businessDate: '2026-11-23',
      lines: [{ lot: v4(), parts: [], short: 1, damaged: 0, refused: 0, note: '' }],
    },
    'transfers.settle': {
      ...step,
      businessDate: '2026-11-23',
      lines: [{ lot: v4(), lost: 1, returned: [], rejected: 0, reason: '途中丢失' }],
    },
    'transfers.match': {
      ...step,
      businessDate: '2026-11-23',
      receipt: v4(),
      pairs: [{ lot: v4(), awaiting: v4(), quantity: 1 }],
    },
    'comments.add': { document, comment: v4(), text: '已与捐赠方电话核对' },
    'attachments.add': { document, attachment: v4(), fileName: '照片.png', base64: 'iVBORw0KGgo=' },
    'attachments.read': { document, attachment: v4() },
    'attachments.remove': { document, attachment: v4() },
    'stock.items': { filter: { warehouse: wuhan } },
    'stock.lots': { filter: { warehouse: wuhan } },
    'stock.onDate': { date: '2026-10-31', filter: { warehouse: wuhan } },
    'stock.itemsOnDate': { date: '2026-10-31', filter: { warehouse: wuhan } },
    'stock.card': { item: names.item('A04'), warehouse: wuhan },
    'care.due': { warehouse: wuhan },
    'care.list': { lot: v4() },
    'care.record': {
      warehouse: wuhan,
      lots: [v4()],
      deed: { kind: 'restack' },
      doneOn: '2026-11-20',
      note: '',
    },
    'closings.list': { warehouse: wuhan },
    'closings.preview': { warehouse: wuhan, month: '2026-01' },
    'closings.close': { warehouse: wuhan, month: '2026-01' },
    'closings.reopen': { warehouse: wuhan, month: '2026-01', reason: '补记漏单' },
    'ledger.prove': {},
    'ledger.stopProof': {},
    'ledger.head': {},
    'audit.list': { filter: { from: '2026-11-01', search: '棉被' } },
    'audit.people': {},
    'people.onPaper': { document },
    'people.erase': {
      whose: { kind: 'onPaper', document, role: 'collector' },
      everywhere: false,
      reason: '本人申请',
    },
    'dashboard.read': { warehouse: wuhan },
    'province.read': {},
    'sheets.preview': { sheet },
    'sheets.savePdf': { sheet },
    'sheets.print': { sheet },
    'openingStock.template': { warehouse: wuhan },
    'openingStock.check': { warehouse: wuhan, base64: 'UEsDBA==' },
    'backup.status': {},
    'backup.list': { check: false },
    'backup.make': {},
    'backup.verify': copy,
    'backup.chooseSecond': { folder: '/nowhere/at/all' },
    'backup.forgetSecond': {},
    'backup.restore': { ...copy, takeOver: false },
    'backup.search': { folder: '/nowhere/at/all' },
    'rescue.list': { check: false },
    'rescue.search': { folder: '/nowhere/at/all' },
    'rescue.restore': copy,
  };
}
