import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../renderer/documents/nextStep';
import { untouched } from '../../../shared/documents/axes';

const waiting = { axes: { ...untouched, approval: 'waiting' as const } };

describe('the step that F8 takes', () => {
  test('is approving, for somebody who may approve', () => {
    expect(nextStep(waiting, ['approve', 'decline'], true)).toBe('approve');
  });

  test('is letting an approver sign here, for the keeper at whose desk the paper waits', () => {
    expect(nextStep(waiting, ['withdraw', 'cancel'], true)).toBe('approveHere');
  });

  test('is nothing for somebody who only looks', () => {
    expect(nextStep(waiting, [], false)).toBeNull();
  });

  test('is never 先发后补, which an operation allows: the approver is asked for', () => {
    expect(nextStep(waiting, ['withdraw', 'postFirst'], true)).toBe('approveHere');
  });

  test('is posting once it is approved', () => {
    const approved = { axes: { ...untouched, approval: 'given' as const } };
    expect(nextStep(approved, ['post', 'cancel'], true)).toBe('post');
    expect(nextStep(approved, [], true)).toBeNull();
  });

  test('is nothing for a paper that was cancelled or never saved', () => {
    const cancelled = { axes: { ...waiting.axes, cancelled: true } };
    expect(nextStep(cancelled, [], true)).toBeNull();
    expect(nextStep(null, ['save', 'discard', 'submit'], true)).toBeNull();
  });
});
