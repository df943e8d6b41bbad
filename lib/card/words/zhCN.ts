import type { Words } from './words.ts';

/** Simplified Chinese. */
export const zhCN: Words = {
  caption: {
    mastered: { other: '款游戏已精通' },
    completed: { other: '款游戏已完成' },
    beaten: { other: '款游戏已通关' },
    casual: { other: '款游戏已通关（休闲）' },
    started: { other: '款游戏已开始' },
  },
  label: {
    mastered: '已精通',
    completed: '已完成',
    beaten: '已通关',
    casual: '已通关（休闲）',
    awarded: '已获奖',
    unfinished: '未完成',
    achievements: '成就',
    hardcore: '硬核模式',
    points: '积分',
    retropoints: 'RetroPoints',
    revised: '后来扩充',
    retired: '已停用',
    gone: '已停用',
  },
  heading: {
    recent: '最近游玩',
    systems: '系统',
    next: '即将精通',
    wall: '奖项',
  },
  none: {
    recent: '还没有游戏。',
    systems: '还没有游戏。',
    next: '还没有接近精通的游戏。',
    wall: '还没有奖项。',
  },
  played: { other: '玩过 {n} 款' },
  systems: { other: '{n} 个系统' },
  toGo: { other: '还差 {n}' },
  of: '{a} / {b}',
  asOf: '截至 {date}',
  partial: '已读取 {a} / {b} 款游戏',
  message: {
    unknown: { title: '未找到', text: '没有叫这个名字的玩家。请检查拼写。' },
    pending: { title: '请稍候', text: '正在获取游戏。卡片会自动补全。' },
    down: { title: '没有响应', text: 'RetroAchievements 没有响应。卡片稍后会恢复。' },
    malformed: { title: '无法读取', text: '无法读取这个地址。请检查。' },
    hidden: { title: '不予显示', text: '这位玩家要求不被显示。' },
  },
};
