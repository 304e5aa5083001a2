import { z } from 'zod';
import { command, query } from '../call';
import { businessDate, maybeText, remark, text, uid, warehouseCode } from '../fields';
import { equipmentKind } from './equipment';

const warehouseRow = z.strictObject({
  code: warehouseCode,
  name: z.string(),
  shortName: z.string(),
  /** Both names in pinyin, initials and whole, apart by `;`. */
  readings: z.string(),
  tier: z.enum(['province', 'city', 'county']),
  /** 目标等级 1–4, a proposal until the province sets it. */
  targetLevel: z.int().min(1).max(4),
  longitude: z.number(),
  latitude: z.number(),
  population: z.int().nullable(),
  /** The society whose own goods lie here. */
  society: z.strictObject({ uid, name: z.string() }),
  /** Whether this installation keeps it, and so mints its numbers. */
  keptHere: z.boolean(),
  /** 启用日期; null until the warehouse goes live. */
  openingDate: businessDate.nullable(),
});
export type WarehouseRow = z.infer<typeof warehouseRow>;

/** How many of something there are, or null where nobody has said: unknown is not zero. */
const counted = (most: number) => z.int().min(0).max(most).nullable();
const measured = (most: number) => z.int().min(1).max(most).nullable();

/** 仓库概况: what the books can't know of a warehouse. */
export const warehouseProfile = z.strictObject({
  address: maybeText(200),
  /** 值班电话 of the place, not of a person. */
  dutyTelephone: maybeText(40),
  storageAreaM2: counted(10_000_000),
  volumeM3: counted(100_000_000),
  heightCm: measured(10_000),
  loadingDoors: counted(1000),
  /** The longest lorry that gets to the doors. */
  lorryCm: measured(10_000),
  fullTimeStaff: counted(10_000),
  partTimeStaff: counted(10_000),
  loadingVolunteers: counted(1_000_000),
  /** County stores and 代储点 under agreement. */
  linkedStores: counted(10_000),
  note: remark,
});
export type WarehouseProfile = z.infer<typeof warehouseProfile>;

const equipmentFields = {
  kind: equipmentKind,
  name: maybeText(100),
  /** 编号 of one piece: a plate, the number on an extinguisher. */
  number: maybeText(40).default(''),
  quantity: z.int().min(0).max(1_000_000),
  note: maybeText(200),
};
const equipmentRow = z.strictObject({ equipment: uid, ...equipmentFields });
export type EquipmentRow = z.infer<typeof equipmentRow>;

export const warehousesApi = {
  'warehouses.list': query({
    what: 'The warehouses of the province, the centre first.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(warehouseRow) }),
  }),
  'warehouses.goLive': command({
    what: 'Sets the opening date (启用日期) of a warehouse. Refused once there is a numbered paper.',
    who: ['administrator', 'finance'],
    input: z.strictObject({ warehouse: warehouseCode, openingDate: businessDate }),
    output: z.strictObject({ warehouse: warehouseCode, openingDate: businessDate }),
  }),
  'warehouses.read': query({
    what: 'One warehouse with its profile, its equipment, and how many zones and bins it has.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode }),
    output: z.strictObject({
      warehouse: warehouseRow,
      profile: warehouseProfile,
      equipment: z.array(equipmentRow),
      zones: z.int().min(0),
      /** Bins in use (not 停用), and how many of them have been measured. */
      bins: z.int().min(0),
      measuredBins: z.int().min(0),
    }),
  }),
  'warehouses.save': command({
    what: 'Corrects what a warehouse is called, its target level, where it is and whom it serves.',
    who: ['administrator'],
    input: z.strictObject({
      warehouse: warehouseCode,
      name: text(60),
      shortName: text(20),
      targetLevel: z.int().min(1).max(4),
      longitude: z.number().min(-180).max(180),
      latitude: z.number().min(-90).max(90),
      population: z.int().min(0).max(2_000_000_000).nullable(),
    }),
    output: z.strictObject({ warehouse: warehouseCode }),
  }),
  'warehouses.saveProfile': command({
    what: 'Says how large a warehouse is, what gets to its doors, and who works there.',
    who: ['keeper', 'administrator'],
    input: warehouseProfile.extend({ warehouse: warehouseCode }),
    output: z.strictObject({ warehouse: warehouseCode }),
  }),
  'equipment.save': command({
    what: 'Adds a piece of equipment to a warehouse, or corrects it.',
    who: ['keeper', 'administrator'],
    input: z.strictObject({ warehouse: warehouseCode, equipment: uid, ...equipmentFields }),
    output: z.strictObject({ warehouse: warehouseCode, equipment: uid }),
  }),
  'equipment.remove': command({
    what: 'Strikes a piece of equipment off the list of its warehouse.',
    who: ['keeper', 'administrator'],
    input: z.strictObject({ warehouse: warehouseCode, equipment: uid }),
    output: z.strictObject({ warehouse: warehouseCode, equipment: uid }),
  }),
};
