import type { Output } from '../../../shared/api';
import { formatCount, formatUnitPrice, formatYuan } from '../../../shared/format/money';
import { means, type PricedPlan } from '../../../shared/grading/wayUp';
import { levelNames, meansNames, neededNames } from '../../../shared/names';

type WayUp = Output<'assessments.wayUp'>;

/** 提升方案 on paper: a heading that says of which day it is, and what stands under it, line by line. */
export interface PrintedWay {
  head: string;
  lines: { label: string; text: string }[];
}

/**
 * The way up as it was on the day of the print: the gaps are those of the assessment, prices and what
 * others can spare are not part of it and are other ones tomorrow. Nothing where nothing is missing.
 */
export function printedWay(way: WayUp, on: string): PrintedWay | null {
  if (way.steps.length === 0) return null;
  const level = levelNames[way.level];
  return {
    head: `达到${level}：${on} 按当日单价和他库库存推算，不属于本次评定结果`,
    lines: [...stepLines(way), ...goodsLines(way), sumLine(way), ...reachLines(way)],
  };
}

/** The criteria by what closes their gaps, those that the level needs named as such. */
function stepLines({ steps }: WayUp): PrintedWay['lines'] {
  return means.options.flatMap((by) => {
    const of = steps.filter((step) => step.means === by);
    if (of.length === 0) return [];
    const text = of
      .map(({ criterion, title, needed }) => `${criterion} ${title}（${neededNames[needed]}）`)
      .join('；');
    return [{ label: meansNames[by], text }];
  });
}

/** What others give and what is bought, each got once for all criteria that count it. */
function goodsLines({ whole, least, givers, items }: WayUp): PrintedWay['lines'] {
  const given = whole.transfers.map(({ warehouse, item, quantity }) => ({
    label: `调拨：${givers.find(({ code }) => code === warehouse)?.name ?? warehouse}`,
    text: counted(item, quantity, least.transfers.find(isSame(item, warehouse))?.quantity ?? 0),
  }));
  const bought = whole.purchases.map(({ item, quantity, amount, for: criteria }) => {
    const needed = least.purchases.find(isSame(item))?.quantity ?? 0;
    return {
      label: '采购',
      text: [
        counted(item, quantity, needed),
        amount === null ? '未计价' : `${priceText(item)}，估算 ${formatYuan(amount)} 元`,
        `用于 ${criteria.join('、')}`,
      ].join('，'),
    };
  });
  return [...given, ...bought];

  function counted(code: string, quantity: number, needed: number): string {
    const item = items.find((each) => each.code === code);
    const amount = `${item?.name ?? code} ${formatCount(quantity)} ${item?.unit ?? ''}`.trim();
    if (needed === quantity) return amount;
    return `${amount}（${needed === 0 ? neededNames.extra : `其中达标必需 ${formatCount(needed)}`}）`;
  }
  function priceText(code: string): string {
    const price = items.find((each) => each.code === code)?.price;
    if (!price) return '';
    const from = price.of === 'reference' ? '参考单价' : `最近批次 ${price.on} 单价`;
    return `${from} ${formatUnitPrice(price.price)}`;
  }
}

const isSame = (item: string, warehouse?: string) => (each: { item: string; warehouse?: string }) =>
  each.item === item && each.warehouse === warehouse;

function sumLine({ whole, least }: WayUp): PrintedWay['lines'][number] {
  const text =
    whole.purchases.length === 0
      ? '无需采购'
      : `${sumText(whole)}；其中达标必需 ${least.purchases.length === 0 ? '无需采购' : sumText(least)}`;
  return { label: '采购估算合计', text };
}

function sumText({ purchases, value: { known, unpriced } }: PricedPlan): string {
  if (unpriced === purchases.length) return '全部未计价';
  return `${formatYuan(known)} 元${unpriced > 0 ? `，另有 ${unpriced} 项未计价` : ''}`;
}

/** Which levels are reached, from 一级 on: now, and by what is there in the province. */
function reachLines({ reach, unknown }: WayUp): PrintedWay['lines'] {
  const said = (reached: boolean) => (reached ? '达到' : '未达到');
  const text = reach
    .map(({ level, now, transfers, records }) =>
      now
        ? `${levelNames[level]} 现已达到`
        : `${levelNames[level]} 只靠全省调剂${said(transfers)}，加整改、补记录${said(records)}`,
    )
    .join('；');
  const left = unknown > 0 ? `（另有 ${unknown} 个仓库不由本机保管，情况未知）` : '';
  return [{ label: '能达到的等级', text: `${text}${left}` }];
}
