import { describe, expect, it } from 'vitest';
import { leanPage } from './lean-page.ts';

describe('a lean page', () => {
	it('has no marks of the framework, no sheet that is in the page already, and asks for no icon', () => {
		expect(
			leanPage(
				'<head>\n\t<link rel="icon" href="../icon.svg" />\n<link href="a.css" rel="stylesheet" disabled media="(max-width: 0)"></head>' +
					'<!--[--><p>หนึ่ง</p> <!--[-1--><!--]--><!----><p>สอง</p><!--]-->'
			)
		).toBe('<head><link rel="icon" href="data:,"></head><p>หนึ่ง</p><p>สอง</p>');
	});

	it('keeps the space between words, also where an element stands between them', () => {
		const text = '<p>ดู <a href="/a">หนึ่ง</a> · <a href="/b">สอง</a> <b>สาม</b></p>';
		expect(leanPage(text)).toBe(text);
	});

	it('keeps what somebody typed, which looks like a mark', () => {
		const typed = '<input value="&lt;!--x--> <!"><pre>{"e1":"-"}</pre>';
		expect(leanPage(typed)).toBe(typed);
	});
});
