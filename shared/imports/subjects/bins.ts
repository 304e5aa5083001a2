import { z } from 'zod';
import { binCode } from '../../warehouses/binCodes';
import { codeOf, column, named, whole } from '../columns';
import { declareSubject } from '../subject';

/** 货位 of a warehouse, known again by their code. */
export const bins = declareSubject({
  title: '货位',
  saves: 'bins.save',
  at: 'warehouse',
  most: 5000,
  columns: {
    code: column('货位编码', codeOf(binCode), {
      width: 16,
      needed: true,
      example: 'A-01-01',
      also: ['货位', '货位号', '库位', '库位编码', '储位'],
    }),
    zone: column('库区', named, {
      width: 14,
      needed: true,
      example: 'A',
      also: ['库区编码', '分区', '区域'],
    }),
    litres: column('容积(升)', whole(z.int().min(1).max(1_000_000)), {
      width: 12,
      example: '1200',
      also: ['容积', '可用容积'],
    }),
    kilograms: column('承重(公斤)', whole(z.int().min(1).max(1_000_000)), {
      width: 12,
      example: '800',
      also: ['承重', '载重', '最大承重'],
    }),
  },
});
