import { expect, test } from 'vitest';
import { lateText } from '../../../renderer/documents/lateText';
import type { StepName } from '../../../shared/documents/steps';

/** What a paper that went out before its approval says to whom: F8 is told to whom it approves alone. */
const warehouse = { code: '42010001', name: '武汉市备灾救灾物资仓库' };
const read = (steps: StepName[], mayVouch: boolean) => lateText({ steps, warehouse }, mayVouch);

test.each([
  ['the approver', ['approve', 'decline'], false, /等待您补办审核.*F8 通过/],
  ['the sending keeper', ['reverse'], true, /请审核人在此输入密码（F8）/],
  ['the receiving keeper', ['receive'], false, /由武汉市备灾救灾物资仓库的审核人.*签收入库（F8）/],
  ['who only reads', [], false, /^先发后补：已过账，由武汉市备灾救灾物资仓库的审核人补办审核。$/],
] as const)('%s', (_who, steps, mayVouch, text) => {
  expect(read([...steps], mayVouch)).toMatch(text);
});
