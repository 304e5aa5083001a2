import { z } from 'zod';
import type { Usable } from '../reports/people';

/**
 * Why there is no figure: the program keeps no record of it, nobody has entered it, the books would
 * know and have none, or there is nothing of which a share could be told. The first two are answered
 * by the assessor; the others are a failure, unless he says that the criterion does not apply.
 */
export const unknown = z.enum(['notKept', 'notEntered', 'none', 'nothing']);
export type Unknown = z.infer<typeof unknown>;
export type Figure = number | Unknown;
/** How many of how many. */
export type Share = { part: number; whole: number } | Exclude<Unknown, 'nothing'>;

/** What a criterion may ask of the particulars of a warehouse. */
export const profileMeasure = z.enum([
  'storageArea',
  'volume',
  'loadingDoors',
  'forklifts',
  'handPalletTrucks',
  'generators',
  'lighting',
  'staff',
  'fullTimeStaff',
  'postedRules',
  'loadingVolunteers',
  'linkedStores',
]);
export type ProfileMeasure = z.infer<typeof profileMeasure>;

/** What it may count in the books and records. */
export const recordsMeasure = z.enum([
  'dispatchHours',
  'postingsLast12Months',
  'fireDrillsLast12Months',
  'fireTrainingsLast12Months',
  'fullStocktakesLast12Months',
  'partialStocktakesLast12Months',
  'stocktakeAgeDays',
  'transferDrillsLast12Months',
  'fireCheckAgeDays',
  'fireFaultsOpen',
]);
export type RecordsMeasure = z.infer<typeof recordsMeasure>;

/** Of what it may ask a share, in thousandths. */
export const shareMeasure = z.enum([
  'binCardCoverage',
  'stocktakeAccuracy',
  'monthlyReportsOnTime',
  'disclosuresOnTime',
  'oldStockTested',
  'stockInLife',
  'climateDaysLogged',
  'climateDaysAutomatic',
  'dutyDaysCovered',
  'dutyDaysOnSite',
  'equipmentInCheck',
  'certificatesValid',
]);
export type ShareMeasure = z.infer<typeof shareMeasure>;

/** An item with what of it can be used on the day: good and in life. */
export interface StockFact extends Omit<Usable, 'need' | 'quantity'> {
  code: string;
  name: string;
  unit: string;
  category: string;
  need: Usable['need'] | null;
  /** Of the warehouse's own society, and of other owners. */
  own: number;
  others: number;
}

/** All that is known of a warehouse on a day; what the kinds of criterion read their figures from. */
export interface Facts {
  profile: Readonly<Record<ProfileMeasure, Figure>>;
  records: Readonly<Record<RecordsMeasure, Figure>>;
  shares: Readonly<Record<ShareMeasure, Share>>;
  stock: readonly StockFact[];
}
