import { describe, expect, it } from 'vitest';
import { newTicket, useTicket } from './once.ts';

describe('a ticket of a form', () => {
	it('is good once', () => {
		const ticket = newTicket();
		expect(useTicket(ticket)).toBe(true);
		expect(useTicket(ticket)).toBe(false);
	});

	it('is another on every page', () => {
		expect(newTicket()).not.toBe(newTicket());
	});

	it('is forgotten after a thousand others, so that memory stays small', () => {
		const ticket = newTicket();
		useTicket(ticket);
		for (let sent = 0; sent < 1000; sent++) useTicket(newTicket());
		expect(useTicket(ticket)).toBe(true);
	});
});
