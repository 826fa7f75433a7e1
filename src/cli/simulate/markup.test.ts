import { describe, expect, it } from 'vitest';
import { findForm, spokenWords } from './markup.ts';

const PAGE = `<!doctype html><html><body><!--[-->
<form method="get" action="/en/e/abc"><input type="hidden" name="other" value="1"></form>
<form class="survey" method="POST" action="?/review"><!--[0-->
	<input type="hidden" name="token" value="eyJ2Ijox.a-b_c" autocomplete="off"/>
	<input type="hidden" value="a &amp; &quot;b&quot; &gt; &#3585;" name="words">
	<input name="bare" type="hidden"><input type="hidden" name="off" value="1" disabled>
	<fieldset><legend>1 > 0?</legend>
		<label><input type="radio" name="e1" value="1"/>น้อย</label>
		<label><input type="radio" name="e1" value="4" checked/>มาก</label>
		<label><input type="radio" title="a > b" name="e2" value="no"/>ไม่มี</label>
	</fieldset>
	<button formaction="?/language" name="to" value="en">English</button><button>ตรวจ</button>
</form></body></html>`;

describe('findForm', () => {
	it('takes all hidden fields of the form, unescaped, and none of another form', () => {
		expect(findForm(PAGE, 'review')?.hidden).toEqual([
			['token', 'eyJ2Ijox.a-b_c'],
			['words', 'a & "b" > ก'],
			['bare', '']
		]);
	});

	it('knows what the radio buttons offer', () => {
		expect(findForm(PAGE, 'review')?.radios).toEqual(
			new Map([
				['e1', new Set(['1', '4'])],
				['e2', new Set(['no'])]
			])
		);
	});

	it('finds a form by the address of one of its buttons', () => {
		expect(findForm(PAGE, 'language')?.hidden).toHaveLength(3);
	});

	it('finds nothing where no form leads to the action', () => {
		expect(findForm(PAGE, 'send')).toBeNull();
		expect(findForm(PAGE.replaceAll('?/review', '?/reviewed'), 'review')).toBeNull();
		expect(findForm('', 'review')).toBeNull();
	});
});

describe('spokenWords', () => {
	it('prefers the alert to the heading, and drops tags and links', () => {
		const heading = '<h1 class="t">ปิดรับ<br>คำตอบแล้ว</h1>';
		expect(spokenWords(heading)).toBe('ปิดรับ คำตอบแล้ว');
		expect(
			spokenWords(
				`${heading}<div role="alert"><p>รหัสนี้ <b>ใช้แล้ว</b> &amp; จบ</p><a href="#c">ไป</a></div>`
			)
		).toBe('รหัสนี้ ใช้แล้ว & จบ');
	});

	it('is silent where the page has neither', () => {
		expect(spokenWords('<p>hello</p>')).toBe('');
	});
});
