/** Words of the papers whose lines name what lies where: 移位单, 报废单, 退货单, 批次更正单. */
export const shelfWords = {
  columns: {
    stock: '物资',
    lot: '批号 · 失效日期 · 物权',
    lotNow: '现批号',
    place: '货位',
    free: '可取',
    quantity: '数量',
    amount: '金额',
    note: '备注',
    toBin: '移入货位',
    toCondition: '移入后状态',
  },
  fields: {
    reason: '原因',
    basisNumber: '依据文号',
    disposalReason: '报废原因',
    opinion: '鉴定意见',
    method: '处置方式',
    salvage: '残值处理',
    to: '退往单位',
  },
  right: {
    batchNumber: '批号',
    productionDate: '生产日期',
    expiry: '失效日期',
    owner: '物权单位',
    earmark: '定向用途',
    serialNumber: '序列号',
    amount: '补定金额',
  },
  setAside: {
    explain: '只列出过期、损坏或冻结的物资。完好、未到期的不能直接报废，须先转为损坏或冻结。',
    begin: '开移位单转为损坏',
    nothing: '没有找到可以报废的；完好、未到期的须先以移位单转为损坏或冻结',
  },
  zone: {
    unfit: (bin: string, zone: string) =>
      `${bin} 在${zone}，移入后状态仍为完好，出库时还会被取用。`,
    set: (name: string) => `改为${name}`,
  },
  was: (text: string) => `原 ${text || '无'}`,
  rowMenu: '操作',
  row: {
    move: '移位',
    hold: '冻结',
    release: '转为完好',
    damaged: '转为损坏',
    dispose: '报废',
    giveBack: '退货',
    correct: '更正批次',
  },
} as const;
