import type { Words } from './words.ts';

/** Korean. */
export const ko: Words = {
  caption: {
    mastered: { other: '개 게임 마스터' },
    completed: { other: '개 게임 완료' },
    beaten: { other: '개 게임 클리어' },
    casual: { other: '개 게임 클리어(캐주얼)' },
    started: { other: '개 게임 시작' },
  },
  label: {
    mastered: '마스터',
    completed: '완료',
    beaten: '클리어',
    casual: '클리어(캐주얼)',
    awarded: '수상',
    unfinished: '미완료',
    achievements: '도전 과제',
    hardcore: '하드코어',
    points: '점수',
    retropoints: 'RetroPoints',
    revised: '이후 확장됨',
    retired: '종료된 세트',
    gone: '종료됨',
  },
  heading: {
    recent: '최근 게임',
    systems: '시스템',
    next: '마스터 직전',
    wall: '수상 내역',
  },
  none: {
    recent: '아직 게임이 없습니다.',
    systems: '아직 게임이 없습니다.',
    next: '아직 마스터에 가까운 게임이 없습니다.',
    wall: '아직 수상 내역이 없습니다.',
  },
  played: { other: '{n}개 플레이' },
  systems: { other: '시스템 {n}개' },
  toGo: { other: '{n}개 남음' },
  of: '{b}개 중 {a}',
  asOf: '{date} 기준',
  partial: '게임 {b}개 중 {a}개 읽음',
  message: {
    unknown: { title: '찾을 수 없음', text: '그런 이름의 플레이어가 없습니다. 철자를 확인하세요.' },
    pending: { title: '잠시만요', text: '게임을 가져오는 중입니다. 카드는 저절로 채워집니다.' },
    down: {
      title: '응답 없음',
      text: 'RetroAchievements가 응답하지 않습니다. 잠시 후 돌아옵니다.',
    },
    malformed: { title: '읽을 수 없음', text: '이 주소를 읽을 수 없습니다. 확인해 주세요.' },
    hidden: { title: '비공개', text: '이 플레이어는 공개를 원하지 않습니다.' },
  },
};
