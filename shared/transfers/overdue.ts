import { daysBetween } from '../day';

/** 建议值: a lorry crosses the province in a day; what is on the road for a week has been forgotten. */
export const longestRoadDays = 7;

/** Whether goods on the road are late: after the wanted day, or a week after they were sent. */
export function isRoadOverdue(
  { wantedOn, sentOn }: { wantedOn: string | null; sentOn: string },
  today: string,
): boolean {
  return wantedOn === null ? daysBetween(sentOn, today) > longestRoadDays : wantedOn < today;
}
