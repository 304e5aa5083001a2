import { z } from 'zod';

/** 设备 of a warehouse by kind. A grading counts some of them: forklifts, hand pallet trucks. */
export const equipmentKind = z.enum([
  'forklift',
  'handPalletTruck',
  'shelf',
  'pallet',
  'scale',
  'thermometer',
  'dehumidifier',
  'generator',
  'pump',
  'lighting',
  'camera',
  'accessControl',
  'extinguisher',
  'scannerGun',
  'computer',
  'other',
]);
export type EquipmentKind = z.infer<typeof equipmentKind>;
