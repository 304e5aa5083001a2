import { type StandardBody, standardFaults } from '../shared/grading/standard';
import type { FloodSeed } from './floodSchema';
import type {
  BillSeed,
  CategorySeed,
  EarmarkSeed,
  ItemSeed,
  PartySeed,
  ReserveSeed,
  TeamSeed,
  UnitSeed,
  UserSeed,
  WarehouseSeed,
  ZoneSeed,
} from './schema';

export interface SeedFiles {
  warehouses: WarehouseSeed[];
  zones: ZoneSeed[];
  units: UnitSeed[];
  categories: CategorySeed[];
  items: ItemSeed[];
  bills: BillSeed[];
  teams: TeamSeed[];
  parties: PartySeed[];
  earmarks: EarmarkSeed[];
  reserves: ReserveSeed[];
  standards: StandardBody[];
  floods: FloodSeed[];
  demoUsers: UserSeed[];
}

/** What is wrong between the files, one line for each; empty when they agree. */
export function findProblems(files: SeedFiles): string[] {
  return [...repeatedKeys(files), ...brokenReferences(files), ...impossibleFigures(files)];
}

/** What each list is known by: nothing in it may be there twice. */
const keysOf = (files: SeedFiles) => ({
  warehouses: files.warehouses.map((each) => each.code),
  zones: files.zones.map((each) => each.code),
  units: files.units.map((each) => each.name),
  categories: files.categories.map((each) => each.code),
  items: files.items.map((each) => each.code),
  'items by name and spec': files.items.map((each) => `${each.name} ${each.spec}`),
  bills: files.bills.map((each) => `${each.kit} ${each.version}`),
  'bill lines': files.bills.flatMap((each) =>
    each.lines.map((line) => `${each.kit} ${each.version} ${line.item}`),
  ),
  teams: files.teams.map((each) => each.code),
  'kit lines': files.teams.flatMap((each) => each.kit.lines.map((l) => `${each.code} ${l.item}`)),
  parties: files.parties.map((each) => each.code),
  earmarks: files.earmarks.map((each) => each.code),
  reserves: files.reserves.map((each) => `${each.level} ${each.item}`),
  standards: files.standards.map((each) => each.code),
  criteria: files.standards.flatMap((each) => each.criteria.map((c) => `${each.code} ${c.code}`)),
  floods: files.floods.map((each) => each.event),
  users: files.demoUsers.map((each) => each.login),
});
type List = keyof ReturnType<typeof keysOf>;

function repeatedKeys(files: SeedFiles): string[] {
  return Object.entries(keysOf(files)).flatMap(([list, keys]) =>
    keys
      .filter((key, index) => keys.indexOf(key) !== index)
      .map((key) => `${list}: ${key} is there twice`),
  );
}

function brokenReferences(files: SeedFiles): string[] {
  const keys = keysOf(files);
  return references(files)
    .filter(({ list, key }) => !keys[list].includes(key))
    .map(({ from, list, key }) => `${from}: ${key} is not in ${list}`);
}

/** Everything in one list that names something in another. */
function references(files: SeedFiles): { from: string; list: List; key: string }[] {
  const to = (from: string, list: List, keys: (string | null)[]) =>
    keys.flatMap((key) => (key === null ? [] : [{ from, list, key }]));
  return [
    ...files.categories.flatMap((each) => to(`category ${each.code}`, 'zones', [each.zone])),
    ...files.warehouses.flatMap((each) => to(`warehouse ${each.code}`, 'parties', [each.society])),
    ...files.items.flatMap((each) => [
      ...to(`item ${each.code}`, 'categories', [each.category]),
      ...to(`item ${each.code}`, 'units', [each.unit, ...each.packs.map((pack) => pack.unit)]),
      ...to(
        `item ${each.code}`,
        'items',
        each.substitutes.map(({ item }) => item),
      ),
    ]),
    ...files.bills.flatMap((each) =>
      to(`bill of ${each.kit}`, 'items', [each.kit, ...each.lines.map((line) => line.item)]),
    ),
    ...files.teams.flatMap((each) => [
      ...to(`team ${each.code}`, 'parties', [each.society]),
      ...to(`team ${each.code}`, 'warehouses', [each.warehouse]),
      ...to(
        `team ${each.code}`,
        'items',
        each.kit.lines.map((line) => line.item),
      ),
    ]),
    ...files.reserves.flatMap((each) => to(`reserve of level ${each.level}`, 'items', [each.item])),
    ...files.standards
      .flatMap((each) => each.criteria)
      .flatMap((each) =>
        to(`criterion ${each.code}`, 'items', each.kind === 'reserve' ? each.items : []),
      ),
    ...files.floods.flatMap((each) => to(`flood ${each.month}`, 'earmarks', [each.event])),
    ...files.floods
      .flatMap((each) => each.records)
      .flatMap((each) => [
        ...to(`record ${each.code}`, 'parties', [each.giver, ...each.receivers]),
        ...to(`record ${each.code}`, 'warehouses', [each.sentFrom]),
        ...to(
          `record ${each.code}`,
          'items',
          each.items.map((line) => line.item),
        ),
      ]),
    ...files.demoUsers.flatMap((each) =>
      to(
        `user ${each.login}`,
        'warehouses',
        each.grants.map((grant) => grant.warehouse),
      ),
    ),
  ];
}

function impossibleFigures(files: SeedFiles): string[] {
  const servesNobody = files.items
    .filter((each) => each.need !== null)
    .filter((each) => (each.peopleServed ?? each.waterMl ?? each.energyKcal) === null)
    .map((each) => `item ${each.code}: meets a need, yet serves nobody`);
  const outOfOrder = files.reserves
    .filter((each) => each.minimum > each.standing || each.standing > each.maximum)
    .map(
      (each) => `reserve of level ${each.level}, ${each.item}: not minimum ≤ standing ≤ maximum`,
    );
  const unfit = files.standards.flatMap((each) =>
    standardFaults(each).map(({ fault, of }) => `standard ${each.code}: ${fault} ${of}`),
  );
  return [...servesNobody, ...outOfOrder, ...unfit];
}
