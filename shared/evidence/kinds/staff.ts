import { daysAfter } from '../../day';
import { proposed } from '../bases';
import { choice, freeText, maybeDay, saidText } from '../fields';
import { declareEvidence } from './kind';

const employments = { fullTime: '专职', partTime: '兼职', reserve: '替补' } as const;

/** PROPOSED: how long before a certificate runs out it is told. */
const toldAheadDays = 30;

/** 人员: who works there, at which post, with which certificate and until when that is good. */
export const staff = declareEvidence({
  name: 'staff',
  title: '人员',
  explain: '库里的管理人员，一人一条：岗位、专职还是兼职、证书和有效期。离岗时登记离岗，不删除。',
  dayLabel: '到岗日期',
  fromLongAgo: true,
  fields: {
    post: saidText('岗位', 60, '如：保管员、叉车司机'),
    employment: choice('用工', employments),
    certificate: freeText('证书', 60, '如：叉车司机证（N1）'),
    certificateNumber: freeText('证书编号', 60),
    validUntil: maybeDay('有效期至', '没有期限时不填'),
    note: freeText('备注'),
  },
  people: { label: '姓名', least: 1, most: 1 },
  rules: [],
  bases: [proposed('建议值：证书到期前 30 天提醒')],
  due: ({ kept }) =>
    kept
      .filter(({ endedOn }) => endedOn === null)
      .flatMap(({ doneOn, body: { certificate, post, validUntil } }) =>
        validUntil === null
          ? []
          : [
              {
                what: `证书到期：${certificate || post}`,
                by: validUntil,
                from: daysAfter(validUntil, -toldAheadDays),
                last: doneOn,
              },
            ],
      ),
  line: ({ post, employment, certificate, certificateNumber, validUntil, note }) =>
    [
      post,
      employments[employment],
      [certificate, certificateNumber].filter(Boolean).join(' '),
      validUntil === null ? '' : `有效至 ${validUntil}`,
      note,
    ]
      .filter(Boolean)
      .join('，'),
  missing: ({ certificate, validUntil }) =>
    validUntil !== null && certificate === '' ? 'certificate' : null,
  ending: { act: '登记离岗', dayLabel: '离岗日期', done: '已离岗', applies: () => true },
  gives: ['staff', 'fullTimeStaff', 'certificatesValid'],
  figures: ({ kept }, day) => {
    if (kept.length === 0) return {};
    const here = kept.filter(({ endedOn }) => endedOn === null).map(({ body }) => body);
    const certified = here.filter(({ certificate }) => certificate !== '');
    const valid = certified.filter(({ validUntil }) => validUntil === null || validUntil >= day);
    return {
      staff: here.length,
      fullTimeStaff: here.filter(({ employment }) => employment === 'fullTime').length,
      certificatesValid: { part: valid.length, whole: certified.length },
    };
  },
});
