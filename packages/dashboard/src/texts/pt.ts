import type { Texts } from './texts.js';

export const pt: Texts = {
  skip: 'Ir para o conteúdo',
  language: 'Idioma',
  theme: { light: 'Usar o tema claro', dark: 'Usar o tema escuro' },
  signOut: 'Sair',
  score: 'Net Promoter Score',
  shortScore: 'Pontuação',
  answers: (count, written) => `${written} ${count === 1 ? 'resposta' : 'respostas'}`,
  overview: 'Visão geral',

  filters: {
    title: 'Filtros',
    period: 'Período',
    all: 'Todo o período',
    last: { '30d': 'Últimos 30 dias', '90d': 'Últimos 90 dias', '12m': 'Últimos 12 meses' },
    range: 'De um dia a outro',
    openCalendar: 'Abrir o calendário',
    previousMonth: 'Mês anterior',
    nextMonth: 'Mês seguinte',
    branch: 'Unidade',
    allBranches: 'Todas as unidades',
    branches: (_, written) => `${written} unidades`,
    survey: 'Pesquisa',
    allSurveys: 'Todas as pesquisas',
    surveys: (_, written) => `${written} pesquisas`,
    clear: 'Limpar filtros',
    remove: (filter) => `Remover o filtro “${filter}”`,
    search: 'Procurar nos comentários',
    clearSearch: 'Limpar a procura',
    scoreIs: (score) => `Nota ${score}`,
  },

  headline: {
    interval: (level) => `Intervalo de ${level}`,
    range: (lower, upper) => `${lower} a ${upper}`,
    count: 'Respostas',
    tooFew: 'Poucas respostas',
    tooFewWhy: (n, needed) =>
      `Até agora, ${n}. A pontuação é confiável a partir de ${needed} respostas; até lá, leia os comentários.`,
    change: 'Variação',
    quarterChange: 'Variação no último trimestre',
    shares: 'Proporção dos três grupos',
    suppressed: 'Oculto, porque tão poucas pessoas responderam que poderiam ser reconhecidas.',
  },

  finding: {
    level: (score, answers) => `A pontuação é ${score}, com ${answers}.`,
    tooFew: (answers) => `${answers}: ainda é pouco para falar de uma pontuação.`,
    compared: (after, afterTotal, before, beforeTotal) =>
      `Comparação: ${after} (${afterTotal} respostas) com ${before} (${beforeTotal} respostas).`,
    comparedDays: (beforeTotal, afterTotal) =>
      `Comparação: este período (${afterTotal} respostas) com o mesmo número de dias antes dele (${beforeTotal} respostas).`,
  },

  view: { title: (panel) => `Modo de ver “${panel}”`, chart: 'Gráfico', table: 'Tabela' },

  trend: {
    title: 'Evolução mensal',
    note: (level) => `Faixa: intervalo de ${level}.`,
    hollow: (needed) => `Ponto vazado: menos de ${needed} respostas.`,
    describe: (months, first, last) =>
      `Pontuação por mês em ${months} meses, de ${first} a ${last}. A tabela contém todos os números.`,
    month: 'Mês',
    noAnswers: 'sem respostas',
  },

  distribution: {
    title: 'As onze notas',
    describe: (answers, most) =>
      `${answers} nas notas de 0 a 10; a mais escolhida foi ${most}. A tabela contém todos os números.`,
    score: 'Nota',
    category: 'Grupo',
    count: 'Respostas',
    share: 'Proporção',
  },

  branches: {
    title: 'Unidades',
    note: (level, needed) =>
      `Linha: intervalo de ${level}. Ponto vazado: menos de ${needed} respostas, fora da classificação.`,
    branch: 'Unidade',
    none: 'Sem unidade',
    answers: 'Respostas',
    interval: 'Intervalo',
    chart: 'Pontuação e intervalo',
    tooFew: 'poucas respostas',
    whole: (score) => `Todas as unidades juntas: ${score}`,
  },

  responses: {
    latest: 'Últimas respostas com comentário',
    title: 'Respostas',
    all: 'Todas as respostas',
    more: 'Mostrar mais',
    loadingMore: 'Carregando…',
    end: 'Estas são todas.',
    noComment: 'Sem comentário',
    noneWithComment: 'Ninguém deixou um comentário aqui ainda.',
    excluded: 'Não conta na pontuação',
    back: 'Voltar à visão geral',
  },

  empty: {
    title: 'Ainda não há respostas',
    what: 'Assim que chegar a primeira resposta, esta página mostrará a pontuação com seu intervalo, a evolução mensal, as unidades e os comentários.',
    how: 'Há duas formas de trazer respostas:',
    importFile: 'Importar um arquivo com notas e comentários',
    submit: 'Enviar uma resposta a partir do seu programa',
    noMatch: 'Nenhuma resposta corresponde a estes filtros',
    noMatchHow: 'Escolha um período mais longo ou outra unidade, ou limpe os filtros.',
  },

  errors: {
    title: 'Não foi possível carregar as respostas',
    network: 'O servidor não respondeu. Verifique a conexão e tente de novo.',
    server: 'O servidor respondeu com um erro. O registro dele diz mais.',
    kept: 'Seus filtros foram mantidos.',
    retry: 'Tentar de novo',
    broken: 'Não foi possível mostrar esta parte da página',
    brokenHow: 'O resto da página funciona. Carregue a página de novo; se acontecer outra vez, avise-nos, por favor.',
    reload: 'Carregar a página de novo',
    notFound: 'Não há página neste endereço',
    notFoundHow: 'O endereço pode estar errado ou ser antigo.',
  },

  session: {
    opening: 'Entrando…',
    signedOut: 'Você não está conectado',
    how: 'O Goodword não tem senhas. Entra-se por um link que o servidor imprime; ele funciona uma vez.',
    running: 'Com o servidor em funcionamento, peça um novo link na pasta dele:',
    restart: 'Ou reinicie o servidor: ele imprime um link a cada início.',
    linkFailed: 'Este link já não funciona',
    linkMissing:
      'Falta a segunda metade deste endereço, a parte depois de “#”. Copie o link inteiro da saída do servidor.',
    once: 'Um link de entrada funciona uma vez e por pouco tempo.',
    unreachable: 'O servidor não respondeu, portanto o link ainda não foi usado.',
    retry: 'Tentar de novo',
  },

  demo: 'Demonstração. As notas e os comentários são reais: uma pesquisa em português de 2018 a 2020 (licença MIT). Datas, unidades, funcionários e canais são gerados.',
  loading: 'Carregando…',
};
