import { z } from 'zod';
import { businessDate, maybeText, text, uid } from '../fields';

/** Words that are offered for 技能; any other may be typed (facts.md §4.2: what the four kits ask for). */
export const usualSkills = [
  ...['净水设备操作', '水质检测', '物流与仓储', '灾情评估', '登记与发放', '无线电通信', '卫星通信'],
  ...[
    '无人机操作',
    '发电与照明',
    '应急救护',
    '医师',
    '护士',
    '驾驶',
    '担架转运',
    '心理援助',
    '翻译',
  ],
] as const;

const certificate = z.strictObject({
  name: text(60),
  /** 证书编号; masked for those who may not write it. */
  number: maybeText(60),
  issuedOn: businessDate.nullable(),
  /** Null: it does not expire. */
  expiresOn: businessDate.nullable(),
});
export type Certificate = z.infer<typeof certificate>;

export const memberFields = {
  name: text(60),
  /** 职务 in the team. */
  duty: maybeText(60),
  telephone: maybeText(40),
  active: z.boolean(),
  skills: z.array(text(30)).max(20),
  /** Can't go now: until a day, that day included, or nobody knows how long. Null: can go. */
  away: z.strictObject({ until: businessDate.nullable() }).nullable(),
  certificates: z.array(certificate).max(20),
};

export const memberRow = z.strictObject({
  member: uid,
  revision: z.int().min(1),
  ...memberFields,
});
export type MemberRow = z.infer<typeof memberRow>;

/** Certificates that end within so many days are told ahead (建议值). */
export const certificateWarningDays = 60;

/** Whether a certificate holds on a day: its last day counts. */
export function isInForce({ expiresOn }: Pick<Certificate, 'expiresOn'>, on: string): boolean {
  return expiresOn === null || expiresOn >= on;
}

/** Whether somebody is away on a day: until the 20th, he can go on the 21st. */
export function isAway({ away }: Pick<MemberRow, 'away'>, on: string): boolean {
  return away !== null && (away.until === null || away.until >= on);
}

/** Why a member can't go on a day; null: he can. */
export type CannotGo = 'left' | 'away' | 'uncertified';

/**
 * A member can go who is in the team, isn't away, and has a certificate that is in force. One that
 * has expired beside it takes nothing from it.
 */
export function cannotGo(
  member: Pick<MemberRow, 'active' | 'away'> & {
    certificates: readonly Pick<Certificate, 'expiresOn'>[];
  },
  on: string,
): CannotGo | null {
  if (!member.active) return 'left';
  if (isAway(member, on)) return 'away';
  return member.certificates.some((each) => isInForce(each, on)) ? null : 'uncertified';
}
