import { expect, it } from 'vitest';
import { othersLetIn } from './headers.ts';

it('a policy of keywords, nonces and data lets nobody else in', () => {
	const nonce = "'nonce-ab//cd*https:=='";
	expect(
		othersLetIn(`default-src 'none'; script-src 'self' ${nonce}; img-src 'self' data:`)
	).toEqual([]);
});

it.each(['https:', '*', 'cdn.example', 'https://cdn.example', '*.example'])(
	'a policy with %s lets others in',
	(source) => {
		expect(othersLetIn(`default-src 'none'; script-src 'self' ${source}`)).toEqual([source]);
	}
);
