/** Keeps the list of claims beside what is being read: as the article is scrolled, the list follows. */

/** Room above the claim that is brought to the top of the list, in CSS pixels. */
const ROOM = 8;

/**
 * Follows an article until the returned function is called. Only a reader's own scrolling counts: what
 * the page scrolls when a claim is selected moves nothing else.
 */
export function followScroll(article: HTMLElement): () => void {
  let asked: number | undefined;
  const follow = (): void => {
    asked = undefined;
    if (!article.matches(':hover, :focus')) return;
    const { top } = article.getBoundingClientRect();
    const marks = [...article.querySelectorAll<HTMLElement>('mark[data-claims]')];
    const first = marks.find((mark) => mark.getBoundingClientRect().bottom > top);
    const claim = first?.dataset['claims']?.split(' ')[0];
    const list = article.parentElement?.querySelector<HTMLElement>('.desk-claims');
    if (claim === undefined || list === undefined || list === null) return;
    const card = list.querySelector(`[data-claim="${CSS.escape(claim)}"]`);
    if (card === null) return;
    const status = list.querySelector('.desk-status')?.getBoundingClientRect().bottom;
    const edge = Math.max(list.getBoundingClientRect().top, status ?? 0);
    list.scrollTop += card.getBoundingClientRect().top - edge - ROOM;
  };
  const scrolled = (): void => {
    asked ??= requestAnimationFrame(follow);
  };
  article.addEventListener('scroll', scrolled, { passive: true });
  return () => {
    article.removeEventListener('scroll', scrolled);
    if (asked !== undefined) cancelAnimationFrame(asked);
  };
}
