/** Words of 在外 and of its papers: 核销单, 归还单, 直达单. */
export const custodyWords = {
  paper: {
    team: '救援队',
    from: '归还方',
    recipient: '接收单位',
    place: '发放地点',
    deliveredAt: '交付地点',
    households: '户数',
    people: '人数',
  },
} as const;
