import type { Output, Parsed } from '../../shared/api';
import type { WarehouseProfile } from '../../shared/warehouses/api';
import { type CommandContext, writingAt } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { refuseMistyped } from '../people/refusePersons';

/** Of a warehouse about which nobody has said anything yet. */
const unknownProfile: WarehouseProfile = {
  address: '',
  dutyTelephone: '',
  storageAreaM2: null,
  volumeM3: null,
  heightCm: null,
  loadingDoors: null,
  lorryCm: null,
  fullTimeStaff: null,
  partTimeStaff: null,
  loadingVolunteers: null,
  linkedStores: null,
  note: '',
};

/** 仓库概况 of a warehouse by its id; what is not known is null. */
export function readProfile(db: ReadableDb, warehouseId: number): WarehouseProfile {
  return findProfile(db, warehouseId) ?? unknownProfile;
}

function findProfile(db: ReadableDb, warehouseId: number): WarehouseProfile | undefined {
  return db.find<WarehouseProfile>(sql`
    SELECT address, telephone AS dutyTelephone, storage_area_m2 AS storageAreaM2,
      volume_m3 AS volumeM3, height_cm AS heightCm, loading_doors AS loadingDoors,
      lorry_cm AS lorryCm, full_time_staff AS fullTimeStaff, part_time_staff AS partTimeStaff,
      loading_volunteers AS loadingVolunteers, linked_stores AS linkedStores, note
    FROM warehouse_profile WHERE warehouse_id = ${warehouseId}`);
}

/** Keeps the whole profile of a warehouse that is kept here. */
export function saveProfile(
  context: CommandContext,
  { warehouse: code, ...profile }: Parsed<'warehouses.saveProfile'>,
): Output<'warehouses.saveProfile'> {
  const { db } = context;
  const { id } = writingAt(context, code);
  refuseMistyped(profile.dutyTelephone);
  const known = findProfile(db, id);
  if (known) context.was({ ...known });
  db.run(sql`
    INSERT INTO warehouse_profile (warehouse_id, address, telephone, storage_area_m2, volume_m3,
      height_cm, loading_doors, lorry_cm, full_time_staff, part_time_staff, loading_volunteers,
      linked_stores, note)
    VALUES (${id}, ${profile.address}, ${profile.dutyTelephone}, ${profile.storageAreaM2},
      ${profile.volumeM3}, ${profile.heightCm}, ${profile.loadingDoors}, ${profile.lorryCm},
      ${profile.fullTimeStaff}, ${profile.partTimeStaff}, ${profile.loadingVolunteers},
      ${profile.linkedStores}, ${profile.note})
    ON CONFLICT (warehouse_id) DO UPDATE SET address = excluded.address,
      telephone = excluded.telephone, storage_area_m2 = excluded.storage_area_m2,
      volume_m3 = excluded.volume_m3, height_cm = excluded.height_cm,
      loading_doors = excluded.loading_doors, lorry_cm = excluded.lorry_cm,
      full_time_staff = excluded.full_time_staff, part_time_staff = excluded.part_time_staff,
      loading_volunteers = excluded.loading_volunteers, linked_stores = excluded.linked_stores,
      note = excluded.note`);
  return { warehouse: code };
}
