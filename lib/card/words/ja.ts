import type { Words } from './words.ts';

/** Japanese. */
export const ja: Words = {
  caption: {
    mastered: { other: '本をマスター' },
    completed: { other: '本をコンプリート' },
    beaten: { other: '本をクリア' },
    casual: { other: '本をクリア（カジュアル）' },
    started: { other: '本をプレイ' },
  },
  label: {
    mastered: 'マスター',
    completed: 'コンプリート',
    beaten: 'クリア',
    casual: 'クリア（カジュアル）',
    awarded: '受賞',
    unfinished: '未完了',
    achievements: '実績',
    hardcore: 'ハードコア',
    points: 'ポイント',
    retropoints: 'RetroPoints',
    revised: 'その後拡張',
    retired: '廃止セット',
    gone: '廃止',
  },
  heading: {
    recent: '最近のゲーム',
    systems: 'システム',
    next: 'マスター目前',
    wall: 'アワード',
  },
  none: {
    recent: 'まだゲームがありません。',
    systems: 'まだゲームがありません。',
    next: 'マスター目前のゲームはまだありません。',
    wall: 'まだアワードがありません。',
  },
  played: { other: '{n} 本プレイ' },
  systems: { other: '{n} システム' },
  toGo: { other: 'あと {n}' },
  of: '{a} / {b}',
  asOf: '{date} 現在',
  partial: '{b} 本中 {a} 本を取得',
  message: {
    unknown: {
      title: '見つかりません',
      text: 'その名前のプレイヤーはいません。つづりをご確認ください。',
    },
    pending: {
      title: '少々お待ちください',
      text: 'ゲームを取得しています。カードは自動で表示されます。',
    },
    down: {
      title: '応答がありません',
      text: 'RetroAchievements が応答していません。しばらくお待ちください。',
    },
    malformed: { title: '読み取れません', text: 'このアドレスは読み取れません。ご確認ください。' },
    hidden: { title: '非公開', text: 'このプレイヤーは非公開を希望しています。' },
  },
};
