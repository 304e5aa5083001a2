import { existsSync, writeFileSync } from 'node:fs';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attachmentFile, sha256Of } from '../../../electron/attachments/attachmentFiles';
import { sql } from '../../../electron/database/sql';
import { seedUid } from '../../../seeds/seedUid';
import { levels } from '../../../shared/grading/levels';
import { mostPhotos } from '../../../shared/items/photos';
import { copyNow, letVouch, restoreAsTwo } from '../../support/copies';
import { jpeg, pdf, png } from '../../support/files';
import { answerTo, yesAt } from '../../support/grading';
import { codeOf } from '../../support/seat';
import { victimOf } from '../../support/tamper';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let assessment: string;
const db = () => store.program.state.store!.db;

beforeEach(async () => {
  store = testStore({ opening: '2026-08-01' });
  assessment = await begun();
});
afterEach(() => store.close());

async function begun() {
  const uid = v4();
  await store.do('assessor', 'assessments.begin', {
    ...{ assessment: uid, warehouse: wuhan, judgedOn: '2026-11-23', targetLevel: 4 },
    standard: seedUid('standard', 'reference-2026/2'),
  });
  return uid;
}
const read = () => store.do('viewer', 'assessments.read', { assessment });
const inputFor = async (bytes: Buffer, criterion = 'T2') => ({
  ...{ assessment, photo: v4(), revision: (await read()).revision, criterion },
  ...{ fileName: 'D:\\相机\\货架.PNG', base64: bytes.toString('base64') },
});
const add = async (bytes: Buffer, criterion = 'T2') =>
  store.do('assessor', 'assessments.addPhoto', await inputFor(bytes, criterion));
const pathOf = (bytes: Buffer) => attachmentFile(store.folder, sha256Of(bytes));

/** Answers all that is open and has it signed by the approver. */
async function sign() {
  const { revision, measured, body } = await read();
  const figures = body.criteria.flatMap(({ code, kind }) => {
    if (kind === 'answered') return [];
    const readings = measured.find(({ criterion }) => criterion === code)?.readings ?? [];
    const typed = readings
      .filter(({ unknown }) => unknown === 'notKept' || unknown === 'notEntered')
      .map(({ measure }) => ({ measure, value: 1 }));
    return typed.length === 0 ? [] : [answerTo(code, { figures: typed })];
  });
  const saved = await store.do('assessor', 'assessments.answer', {
    ...{ assessment, revision, answers: [...yesAt(levels[3]), ...figures] },
  });
  await store.do('approver', 'assessments.sign', {
    ...{ assessment, revision: saved.revision, note: '' },
  });
}

describe('a photo of an assessment', () => {
  test('stands under its criterion and is shown to whoever may look', async () => {
    const bytes = jpeg('shelf');
    const { photo, revision } = await add(bytes);
    expect(revision).toBe(2);
    expect((await read()).photos).toMatchObject([
      { uid: photo, criterion: 'T2', name: '货架.jpg', sha256: sha256Of(bytes), erased: false },
    ]);
    const back = await store.do('viewer', 'assessments.readPhoto', { assessment, photo });
    expect(back.base64).toBe(bytes.toString('base64'));
  });

  test('is one when the same comes twice, also by a retry that has an old revision', async () => {
    const input = await inputFor(png('same'));
    const first = await store.do('assessor', 'assessments.addPhoto', input);
    expect(await store.do('assessor', 'assessments.addPhoto', input)).toEqual(first);
    expect((await read()).photos).toHaveLength(1);
    await add(png('same'), 'T3');
    expect((await read()).photos).toHaveLength(2);
  });

  test('is a picture, of a criterion of the standard, and there are not more than a dozen', async () => {
    const refused = async (part: object, code: string) =>
      store.refused(
        'assessor',
        'assessments.addPhoto',
        { ...(await inputFor(png('no'))), ...part },
        code as 'photo.type',
      );
    await refused({ base64: pdf('no').toString('base64') }, 'photo.type');
    await refused({ criterion: 'X9' }, 'assessment.answer');
    await refused({ revision: 7 }, 'grading.stale');
    for (let n = 0; n < mostPhotos; n += 1) await add(png(`photo ${n}`));
    await refused({}, 'photo.tooMany');
    expect(existsSync(pathOf(png('no')))).toBe(false);
  });

  test('is its assessor’s to add and to take off', async () => {
    const bytes = png('mine');
    const { photo, revision } = await add(bytes);
    // Nobody else, whatever he may: the approver has no such call.
    const remove = { assessment, photo, revision };
    await store.refused('approver', 'assessments.removePhoto', remove, 'role.missing');
    await store.do('assessor', 'assessments.removePhoto', remove);
    expect((await read()).photos).toEqual([]);
    expect(existsSync(pathOf(bytes))).toBe(false);
  });

  test('goes with an assessment that is thrown away', async () => {
    const bytes = png('gone');
    await add(bytes);
    await store.do('assessor', 'assessments.discard', { assessment });
    expect(existsSync(pathOf(bytes))).toBe(false);
  });

  test('is weighed by the proof, is in every copy, and comes back with it', async () => {
    const bytes = png('copied');
    const { photo } = await add(bytes);
    await letVouch(store);
    const copy = await copyNow(store);
    const { revision } = await read();
    await store.do('assessor', 'assessments.removePhoto', { assessment, photo, revision });
    expect(codeOf(await restoreAsTwo(store, copy))).toBe('ok');
    const back = await store.do('viewer', 'assessments.readPhoto', { assessment, photo });
    expect(back.base64).toBe(bytes.toString('base64'));
    writeFileSync(pathOf(bytes), 'something else');
    const { findings } = await store.do('viewer', 'ledger.prove', {});
    expect(findings.map(({ code }) => code)).toEqual(['attachmentChanged']);
  });
});

describe('once it is signed', () => {
  test('photos stay as they are, and no other comes', async () => {
    const { photo } = await add(png('seen'));
    await sign();
    const { revision } = await read();
    await store.refused(
      'assessor',
      'assessments.removePhoto',
      { assessment, photo, revision },
      'assessment.signed',
    );
    const more = await inputFor(png('late'));
    await store.refused('assessor', 'assessments.addPhoto', more, 'assessment.signed');
    expect(() => db().run(sql`DELETE FROM assessment_photo`)).toThrow(/never deleted/);
    expect(() => db().run(sql`UPDATE assessment_photo SET criterion = 'T3'`)).toThrow(
      /never changed/,
    );
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('they are part of the seal: one more, one less, another criterion is found', async () => {
    await add(png('seen'));
    await sign();
    const victim = victimOf(store);
    const found = async (statement: string) => {
      const { findings } = await victim.proveAfter((raw) => raw.exec(statement));
      return findings.map(({ code }) => code);
    };
    expect(await found('DELETE FROM assessment_photo')).toContain('assessmentChanged');
    expect(await found("UPDATE assessment_photo SET criterion = 'T3'")).toContain(
      'assessmentChanged',
    );
    expect(
      await found(`INSERT INTO assessment_photo
          SELECT id + 1, uid || 'x', assessment_id, criterion, at, name, media_type, size, sha256,
            NULL FROM assessment_photo`),
    ).toContain('assessmentChanged');
  });

  test('one on which somebody is can be erased: its hash stays, and the books prove', async () => {
    const bytes = png('a face');
    const { photo } = await add(bytes);
    await sign();
    const { erased } = await store.do('admin', 'people.erase', {
      whose: { kind: 'assessmentPhoto', assessment, photo },
      everywhere: false,
      reason: '本人要求',
    });
    expect(erased).toBe(1);
    expect(existsSync(pathOf(bytes))).toBe(false);
    expect((await read()).photos).toMatchObject([
      { uid: photo, name: '', erased: true, sha256: sha256Of(bytes) },
    ]);
    await store.refused('viewer', 'assessments.readPhoto', { assessment, photo }, 'notFound');
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });
});
