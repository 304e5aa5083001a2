/** Words of photos, whatever they are of. */
export const photoWords = {
  title: '照片',
  add: '加照片',
  dropHere: '放开即添加',
  adding: (name: string) => `正在添加 ${name}…`,
  remove: (name: string) => `移除照片 ${name}`,
  removeTitle: '移除照片？',
  removeConfirm: '移除',
  open: (name: string) => `看大图 ${name}`,
  of: (thing: string) => `${thing} 的照片`,
  tooLarge: (name: string) => `“${name}”超过 8 MB，没有添加。`,
  unreadable: (name: string) => `“${name}”读不出来，没有添加。`,
  pasted: '粘贴的图片',
  erased: '照片已应要求删除，校验值留存',
} as const;
