/**
 * The only script of the page, and the page works without it. It tells the server that a person sees the page, once the document is
 * visible: what follows links without a screen does not count. Inside of another site it tells that site how far the customer came,
 * and how high the page is; never what was answered.
 */
export const surveyPageScript = `(() => {
  const { tell, state } = document.documentElement.dataset;
  if (window.parent !== window) {
    document.documentElement.classList.add('framed');
    const say = () => window.parent.postMessage({ goodword: state, height: document.body.scrollHeight }, '*');
    say();
    if ('ResizeObserver' in window) new ResizeObserver(say).observe(document.body);
  }
  if (tell === undefined) return;
  let told = false;
  const look = () => {
    if (told || document.prerendering === true || document.visibilityState !== 'visible') return;
    told = true;
    fetch(location.pathname + '/opened', { method: 'POST', keepalive: true }).catch(() => undefined);
  };
  document.addEventListener('visibilitychange', look);
  document.addEventListener('prerenderingchange', look);
  look();
})();
`;
