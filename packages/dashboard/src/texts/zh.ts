import type { Texts } from './texts.js';

export const zh: Texts = {
  skip: '跳到正文',
  language: '语言',
  theme: { light: '使用浅色主题', dark: '使用深色主题' },
  signOut: '退出登录',
  score: '净推荐值 (NPS)',
  shortScore: '得分',
  answers: (_, written) => `${written} 条回答`,
  overview: '概览',

  filters: {
    title: '筛选',
    period: '时段',
    all: '全部时间',
    last: { '30d': '最近 30 天', '90d': '最近 90 天', '12m': '最近 12 个月' },
    range: '起止日期',
    openCalendar: '打开日历',
    previousMonth: '上个月',
    nextMonth: '下个月',
    branch: '门店',
    allBranches: '全部门店',
    branches: (_, written) => `${written} 家门店`,
    survey: '调查',
    allSurveys: '全部调查',
    surveys: (_, written) => `${written} 项调查`,
    clear: '清除筛选',
    remove: (filter) => `移除筛选“${filter}”`,
    search: '在评论中搜索',
    clearSearch: '清除搜索',
    scoreIs: (score) => `评分 ${score}`,
  },

  headline: {
    interval: (level) => `${level} 置信区间`,
    range: (lower, upper) => `${lower} 至 ${upper}`,
    count: '回答',
    tooFew: '回答太少',
    tooFewWhy: (n, needed) => `目前有 ${n}。达到 ${needed} 条后得分才可靠，在此之前请您先看评论。`,
    change: '变化',
    quarterChange: '上季度变化',
    shares: '三类人群的占比',
    suppressed: '已隐藏：回答的人太少，可能被认出。',
  },

  finding: {
    level: (score, answers) => `得分为 ${score}，来自 ${answers}。`,
    tooFew: (answers) => `${answers}，还不足以谈得分。`,
    compared: (after, afterTotal, before, beforeTotal) =>
      `比较：${after}（${afterTotal} 条回答）与 ${before}（${beforeTotal} 条回答）。`,
    comparedDays: (beforeTotal, afterTotal) =>
      `比较：本时段（${afterTotal} 条回答）与此前同样天数（${beforeTotal} 条回答）。`,
  },

  view: { title: (panel) => `“${panel}”的显示方式`, chart: '图表', table: '表格' },

  trend: {
    title: '按月趋势',
    note: (level) => `色带：${level} 置信区间。`,
    hollow: (needed) => `空心点：少于 ${needed} 条回答。`,
    describe: (months, first, last) => `${months} 个月的得分，从 ${first} 到 ${last}。表格中有全部数字。`,
    month: '月份',
    noAnswers: '没有回答',
  },

  distribution: {
    title: '十一档评分',
    describe: (answers, most) => `${answers}，评分从 0 到 10，选 ${most} 的最多。表格中有全部数字。`,
    score: '评分',
    category: '人群',
    count: '回答',
    share: '占比',
  },

  branches: {
    title: '门店',
    note: (level, needed) => `横线：${level} 置信区间。空心点：少于 ${needed} 条回答，不参与排名。`,
    branch: '门店',
    none: '未注明门店',
    answers: '回答',
    interval: '区间',
    chart: '得分与区间',
    tooFew: '回答太少',
    whole: (score) => `全部门店合计：${score}`,
  },

  responses: {
    latest: '最新的带评论回答',
    title: '回答',
    all: '全部回答',
    more: '显示更多',
    loadingMore: '正在加载…',
    end: '已全部显示。',
    noComment: '没有评论',
    noneWithComment: '这里还没有人留下评论。',
    excluded: '不计入得分',
    back: '返回概览',
  },

  empty: {
    title: '还没有回答',
    what: '收到第一条回答后，这里会显示得分及其区间、按月趋势、门店和评论。',
    how: '您可以用两种方式收集回答：',
    importFile: '导入含有评分和评论的文件',
    submit: '从您自己的程序提交回答',
    noMatch: '没有符合筛选条件的回答',
    noMatchHow: '请您选择更长的时段或其他门店，或者清除筛选。',
  },

  errors: {
    title: '未能加载回答',
    network: '服务器没有响应。请您检查网络连接后重试。',
    server: '服务器返回了错误，详情见服务器日志。',
    kept: '您的筛选条件已保留。',
    retry: '重试',
    broken: '页面的这一部分未能显示',
    brokenHow: '页面其余部分仍可使用。请您重新加载页面；如果再次出现，请告知我们。',
    reload: '重新加载页面',
    notFound: '此地址没有页面',
    notFoundHow: '地址可能有误或已过期。',
  },

  session: {
    opening: '正在登录…',
    signedOut: '您尚未登录',
    how: 'Goodword 不使用密码。请您通过服务器输出的链接登录，链接只能使用一次。',
    running: '服务器运行时，请在其文件夹中获取新链接：',
    restart: '或者重新启动服务器，每次启动都会输出一个链接。',
    linkFailed: '此链接已失效',
    linkMissing: '地址缺少“#”之后的部分。请您从服务器输出中复制完整链接。',
    once: '登录链接只能使用一次，且有效时间很短。',
    unreachable: '服务器没有响应，链接尚未使用。',
    retry: '重试',
  },

  demo: '演示数据。评分和评论是真实的：2018–2020 年的一项葡萄牙语调查（MIT 许可）。日期、门店、员工和渠道为生成的数据。',
  loading: '正在加载…',
};
