import { expect, test } from 'vitest';
import { articleIn } from './decoded.ts';
import { isHtml } from './page.ts';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Envoys weigh a name | The Example</title>
<meta property="og:site_name" content="The Example"><meta property="article:published_time" content="2024-03-05T21:10:00+02:00">
<meta name="author" content="A. Writer"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Envoys weigh a name</h1>
<p>Ambassadors met in the capital on Tuesday to talk about the succession, and several of them said that they could live with the name on the table.</p>
<figure><img src="x.jpg"><figcaption>The minister at a meeting last year</figcaption></figure>
<p>Others were <b>less sure</b>, and one delegation asked for more time before it would give an answer, according to people who were in the room.</p>
<p>The chair hopes for a decision before the summer, when the leaders meet, and has asked the capitals to speak up by the end of the month.</p>
</article><footer>Copyright, terms and cookies</footer><script>var x = "no"</script></body></html>`;

test('a page is reduced to its article, a paragraph a block, with what its metadata tell', async () => {
  const result = await articleIn(Buffer.from(PAGE), 'page.html');
  if (!result.ok) throw new Error(result.error.message);
  const { text, ...rest } = result.value;
  expect(text.split('\n\n').filter((part) => part.endsWith('.'))).toHaveLength(3);
  expect(text).toContain('Others were less sure, and one');
  expect(text).not.toMatch(/Home|last year|cookies|var x/);
  expect(rest).toEqual({
    title: 'Envoys weigh a name | The Example',
    byline: 'A. Writer',
    outlet: 'The Example',
    published: '2024-03-05',
  });
});

test('prose that merely mentions a tag is no page', () => {
  expect(isHtml('The word <div> is a tag.')).toBe(false);
  expect(isHtml('\n <!DOCTYPE html><html>')).toBe(true);
});

test('a page without an article is refused', async () => {
  const result = await articleIn(
    Buffer.from('<!doctype html><html><body><p>Log in</p></body></html>'),
    'page.html',
  );
  expect(result.ok ? 'read' : result.error.message).toContain('without an article');
});
