import { lineKey } from '../../../shared/imports/lineKey';
import { receiptLines as subject } from '../../../shared/imports/subjects/openingStock';
import { declareWork } from '../work';
import { goodsExample, goodsLists, readGoodsThings } from './goodsThings';
import { readGoodsRow } from './readGoodsRow';

/** 入库明细: lines for a receipt that is being written; the form takes them and saves its draft. */
export const receiptLines = declareWork(subject, {
  things: (place) => readGoodsThings(place, place.context.today),
  lists: goodsLists,
  example: goodsExample,
  read: readGoodsRow,
  key: lineKey,
  keyColumn: 'code',
  standing: () => 'added',
  make: (lines) => ({ draft: null, lines: [...lines] }),
});
