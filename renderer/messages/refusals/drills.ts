import { type Sentences, unmoved, unsaved } from './sentence';

/** Refusals of drills (演练), in words. */
export const drillsRefusals = {
  'drill.none': () => ({
    title: '现在没有演练',
    detail: `只有演练中才能这样做。${unsaved}`,
    next: '请到“演练”页开始一场。',
  }),
  'drill.underWay': () => ({
    title: '正在演练',
    detail: `一次只能有一场演练。${unsaved}`,
    next: '请先结束这一场。',
  }),
  'drill.noted': ({ by }) => ({
    title: `${by}已经回执`,
    detail: '回执和备注记在先回执的人名下；刚才写的没有保存。',
    next: '有补充的，请告诉对方，或写进应急响应的情况记录。',
  }),
  'drill.notHere': () => ({
    title: '演练中不能这样做',
    detail: `备份、恢复和清除个人信息只对正式的账进行。${unsaved}`,
    next: '请结束演练后再做。',
  }),
  'drill.notOfIt': ({ name }) => ({
    title: `“${name}”不属于这场演练`,
    detail: `它是演练开始前就在账里的，演练中只为演练开启的应急响应计划、响应和发货。${unmoved}`,
    next: '请先在演练中开启应急响应，再为它另写需求单和单据；真实的那一份，请结束演练后再办。',
  }),
  'drill.inForce': ({ operations }) => ({
    title: '应急响应正在进行，没有进入演练',
    detail: `${operations.map((name) => `“${name}”`).join('、')}还没有终止。演练期间这台电脑不能记正式的账。账目未变动。`,
    next: '请先处置真的灾情；确定仍要演练的，请在开始或继续时确认。',
  }),
  'drill.workWentOn': () => ({
    title: '演练没有开始',
    detail: '复制账套期间有人记了账，副本会缺这一笔，所以没有用它。账目未变动。',
    next: '请再开始一次，期间不要记账。',
  }),
  'drill.busy': () => ({
    title: '还有事情没有做完，不能换账',
    detail: '有导出、打印、核对或备份正在进行，现在不能开始或结束演练。账目未变动。',
    next: '请等它结束或停止它，再试一次。',
  }),
  'drill.stopped': () => ({
    title: '已停止，演练没有开始',
    detail: '复制到一半的副本已经删除，账目未变动。',
  }),
  'drill.noNext': () => ({
    title: '脚本里没有下一个事件了',
    detail: '所有事件都已通报，演练时间未变动。',
    next: '可以继续处置，也可以结束演练。',
  }),
  'drill.copy': () => ({
    title: '这是演练的副本',
    detail: '演练用过的数据不能恢复为正式的账。现有数据未变动。',
    next: '请另选一份备份。',
  }),
} satisfies Partial<Sentences>;
