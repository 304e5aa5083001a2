import { z } from 'zod';

/**
 * The smallest shapes of the contract, each with its bounds. Everything that crosses a boundary is
 * built from these, so that a bound has one home.
 */

/** What no text may hold: controls, lone surrogates, signs that can't be seen. For a class of signs. */
export const invisible = '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}';

/** Letters that may stand in a name. */
const oneLine = new RegExp(`^[^${invisible}]*$`, 'u');
/** As {@link oneLine}, and line ends. */
const manyLines = new RegExp(`^(?:[^${invisible}]|\\n)*$`, 'u');

/** One line of text that must say something. */
export const text = (longest: number) => z.string().min(1).max(longest).regex(oneLine).regex(/\S/u);

/** One line of text that may be empty. */
export const maybeText = (longest: number) => z.string().max(longest).regex(oneLine);

/** A remark over several lines; may be empty. */
export const remark = z.string().max(1000).regex(manyLines);

/** The name of a thing in the contract and in exchanges: a UUID (version 7 where we make it). */
export const uid = z.uuid();

/** 仓库编码: the six digits of the administrative code and two more, `42090001`. */
export const warehouseCode = z.string().regex(/^\d{8}$/);

/** A calendar date in Asia/Shanghai, `2026-11-23`. */
export const businessDate = z.iso.date();

/** A month, `2026-11`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A point in time in UTC, `2026-11-23T08:00:00.000Z`. */
export const instant = z.iso.datetime();

/** Whole units of the item's smallest unit on one line: at most 10^9. */
export const quantity = z.int().min(1).max(1_000_000_000);

/** A quantity in a total or a balance, which may be nothing. */
export const quantityTotal = z.int().min(0).max(9_000_000_000_000_000);

/** Money in 分. */
export const fen = z.int().min(0).max(9_000_000_000_000_000);

/**
 * What lies somewhere at the end of a past day is worth, in 分. Less than nothing where a paper that
 * was dated back has taken more value than was there on that day; nothing is lost by showing it.
 */
export const fenBalance = z.int().min(-9_000_000_000_000_000).max(9_000_000_000_000_000);

/** The amount of one line: at most 100 亿元, so that thousands of lines still add up exactly. */
export const lineFen = z.int().min(0).max(1_000_000_000_000);

/** A unit price in 1/10000 yuan: four decimals, as invoices carry them. 12.3456 yuan = 123456. */
export const price = z.int().min(0).max(1_000_000_000_000);

/**
 * A sum of money over lines of which some may have no price: what is known, and how many lines
 * are not in it. Unknown is not zero, so it is never added as zero without saying so.
 */
export const money = z.strictObject({ known: fenBalance, unpriced: z.int().min(0) });
export type Money = z.infer<typeof money>;

/** The condition of goods, part of the place they lie in: 5 of 40 quilts may be wet. */
export const condition = z.enum(['good', 'pending', 'held', 'damaged']);
export type Condition = z.infer<typeof condition>;

/** 失效日期: a date, or known not to expire, or unknown. The last two are not the same. */
export const expiry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), date: businessDate }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type Expiry = z.infer<typeof expiry>;

/** Where a list goes on: opaque to the caller; null at the end. */
export const cursor = z.string().max(200).nullable();

/** How many rows a list answers at most. */
export const pageSize = z.int().min(1).max(1000).default(200);
