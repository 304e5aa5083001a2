import { expect, test } from 'vitest';
import { deedText } from '../../../shared/operations/timelineText';
import { requisitionStep } from '../../../shared/requisitions/steps';

test('words that end with a full stop are followed by no comma', () => {
  const deed = { what: 'step', step: 'closed', text: '水退人安。', reason: '险情解除。' } as const;
  expect(deedText(deed)).toBe('终止响应，水退人安，原因：险情解除。');
});

test('every step of a 需求单 is told in Chinese, as its buttons say it', () => {
  const told = requisitionStep.exclude(['save', 'discard']).options.map((step) =>
    deedText({
      ...{ what: 'requisition', requisition: '', number: null, place: '黄梅', step },
      reason: '重复',
    }),
  );
  for (const text of told) expect(text).not.toMatch(/[a-z]/);
  expect(told).toContain('需求单作废，黄梅，原因：重复');
  expect(told).toContain('需求单重开，黄梅，原因：重复');
});
