import { partyNatureNames, partyRoleNames } from '../../names';
import { choice, choices, column, kept } from '../columns';
import { declareSubject } from '../subject';

/** Words that older sheets have for a role. */
const alsoRoles = { 领用方: 'recipient' } as const;

/** 往来单位: donors, suppliers, owners and recipients, known again by their name. */
export const parties = declareSubject({
  title: '往来单位',
  saves: 'parties.save',
  at: 'province',
  most: 5000,
  columns: {
    name: column('名称', kept(100), {
      width: 32,
      needed: true,
      example: '某某爱心企业',
      also: ['单位名称', '往来单位', '客户名称', '供应商名称', '姓名', '捐赠单位', '捐赠方'],
    }),
    nature: column('性质', choice(partyNatureNames), {
      width: 10,
      example: partyNatureNames.organisation,
      also: ['单位/个人', '类型'],
    }),
    roles: column('身份', choices(partyRoleNames, alsoRoles), {
      width: 22,
      needed: true,
      example: '捐赠方、供应商',
      also: ['角色', '类别', '往来类型'],
    }),
    identityNumber: column('统一社会信用代码/身份证号', kept(30), {
      width: 26,
      also: ['统一社会信用代码', '信用代码', '身份证号', '身份证号码', '证件号码', '税号'],
    }),
    contact: column('联系人', kept(60), { width: 12, also: ['负责人', '经办人'] }),
    telephone: column('电话', kept(40), {
      width: 16,
      also: ['联系电话', '手机', '手机号', '手机号码', '电话号码'],
    }),
    address: column('地址', kept(200), { width: 30, also: ['单位地址', '通讯地址', '住址'] }),
    note: column('备注', kept(200), { width: 24, also: ['说明'] }),
  },
});
