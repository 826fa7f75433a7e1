/**
 * The office's side of a round with tickets: chosen in the form, its slips printed once and replaced,
 * opened, declared and revoked. With and without script.
 */
import { expect, test, type Page } from '@playwright/test';
import { hashSlipCode } from '../../src/lib/privacy/slip-code.ts';
import { slipLink } from '../../src/lib/privacy/slip-link.ts';
import { readableFingerprint } from '../../src/lib/privacy/ticket/fingerprint.ts';
import { createKeyStore, keyFolderIn } from '../../src/lib/server/collector/key-store.ts';
import { windowOf } from './support/cast.ts';
import { ask, callAsServer } from './support/database.ts';
import { readSlip, slipsOn, type SeenSlip } from './support/slip-sheet.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

/** Head count of the round, and spares that are printed. */
const EMPLOYEES = 12;
const SPARES = 1;

const say = (key: string, values?: Record<string, string | number>) => words('th', key, values);

interface Stored {
	id: string;
	admission: string;
	keyFingerprint: string | null;
	printed: number;
	/** Hashes of its slips, in hex. */
	slips: string[];
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.describe.configure({ mode: 'serial' });
		let office: Page;
		let slug = '';
		let former: SeenSlip[] = [];
		let slips: SeenSlip[] = [];
		const home = () => `${SHARED.addresses.url}/staff/rounds/${slug}`;

		test.beforeAll(async ({ browser }) => {
			// As sharp as paper, or the codes could not be read.
			const options = { javaScriptEnabled, deviceScaleFactor: 4 };
			office = await (await windowOf(browser, SHARED.addresses.url, 'carol', options)).newPage();
		});

		test.afterAll(() => office.context().close());

		test('the form says what ticket and draw rest on, and makes a draft with the choice', async () => {
			await office.goto(`${SHARED.addresses.url}/staff/rounds/new`);
			await expect(office.getByText(say('round_admission_draw_rests'))).toBeVisible();
			await expect(office.getByText(say('round_admission_ticket_rests'))).toBeVisible();
			await office.getByLabel(say('round_name')).fill(`รอบตั๋ว ${javaScriptEnabled}`);
			await office.locator('[name=instrument]').selectOption('iit-2566');
			await office.locator('[name=expected]').fill(String(EMPLOYEES));
			await office.getByRole('radio', { name: say('round_admission_ticket') }).check();
			await office.getByRole('button', { name: say('round_save_draft') }).click();
			await expect(office.getByText(say('round_slips_none'))).toBeVisible();
			slug = new URL(office.url()).pathname.split('/').at(-1) ?? '';
			expect(await stored(slug)).toMatchObject({ admission: 'ticket', printed: 0, slips: [] });
		});

		test('a draft with tickets does not open before it has slips, and says so', async () => {
			await office.goto(`${home()}/open`);
			await office.getByRole('button', { name: say('round_open_now') }).click();
			await expect(office.getByRole('alert')).toContainText(say('staff_refused_no_fingerprint'));
		});

		test('a sheet of slips holds code, address and pin of the key (P20), and nothing else', async () => {
			await office.goto(`${home()}/slips`);
			await office.getByLabel(say('round_slips_spares')).fill(String(SPARES));
			await office.getByRole('button', { name: say('round_slips_make'), exact: true }).click();
			await expect(slipsOn(office)).toHaveCount(EMPLOYEES + SPARES);
			former = await readAll(office);
			const { id, keyFingerprint, slips: known } = await stored(slug);
			const key = await createKeyStore(keyFolderIn(SHARED.data)).readTicketKey(id);
			expect(keyFingerprint).toBe(key.fingerprint);
			expect(known).toEqual(await hashesOf(id, former));
			for (const { lines, address } of former) {
				const door = address.href.split('#')[0] ?? '';
				expect(new URL(door).pathname).toBe(`/i/${slug}`);
				const code = codeOn(lines);
				expect(address.href).toBe(slipLink(door, code.replaceAll('-', ''), key.fingerprint));
				expect(lines).toEqual([
					code,
					door,
					say('round_slip_pin'),
					readableFingerprint(key.fingerprint)
				]);
			}
		});

		test('a reload of the sheet makes no other slips behind those on paper', async () => {
			await office.reload();
			await expect(office.getByRole('alert')).toContainText(say('round_slips_made_already'));
			await expect(slipsOn(office)).toHaveCount(0);
			const { id, slips: known } = await stored(slug);
			expect(known).toEqual(await hashesOf(id, former));
		});

		test('codes are replaced only by whoever says to know that the former are void', async () => {
			await office.goto(`${home()}/slips`);
			const again = office.getByRole('button', { name: say('round_slips_make_again') });
			await office.getByLabel(say('round_slips_spares')).fill(String(SPARES));
			await again.click();
			await expect(office.getByRole('alert')).toContainText(say('round_slips_replace_untold'));
			expect((await stored(slug)).slips).toHaveLength(EMPLOYEES + SPARES);

			await office.getByLabel(say('round_slips_replace_sure')).check();
			await again.click();
			await expect(slipsOn(office)).toHaveCount(EMPLOYEES + SPARES);
			slips = await readAll(office);
			const { id, slips: known } = await stored(slug);
			expect(known).toEqual(await hashesOf(id, slips));
			const old = await hashesOf(id, former);
			expect(known.filter((hash) => old.includes(hash))).toEqual([]);
			// The key stays: its fingerprint may be on the wall already.
			expect(slips[0]?.lines.at(-1)).toBe(former[0]?.lines.at(-1));
		});

		test('editing the draft keeps slips and key; another way in voids them, and says so', async () => {
			const before = await stored(slug);
			await office.goto(`${home()}/settings`);
			await expect(office.getByText(say('round_admission_voids', { n: 13 }))).toBeVisible();
			await office.locator('[name=target]').fill('90');
			await office.getByRole('button', { name: say('staff_save') }).click();
			await expect(office).toHaveURL(home());
			expect(await stored(slug)).toEqual(before);

			await choose(office, home(), 'round_admission_draw');
			await expect(office.getByRole('status')).toHaveText(say('round_slips_void'));
			expect(await stored(slug)).toMatchObject({ admission: 'draw', printed: 0, slips: [] });
			await choose(office, home(), 'round_admission_ticket');
			await expect(office.getByText(say('round_slips_none'))).toBeVisible();

			await office.goto(`${home()}/slips`);
			await office.getByLabel(say('round_slips_spares')).fill(String(SPARES));
			await office.getByRole('button', { name: say('round_slips_make'), exact: true }).click();
			await expect(slipsOn(office)).toHaveCount(EMPLOYEES + SPARES);
			slips = await readAll(office);
		});

		test('the notice for the wall says head count, slips, k and the whole fingerprint', async () => {
			await office.goto(`${home()}/slips/sheets`);
			const { keyFingerprint } = await stored(slug);
			const board = office.getByRole('article').last();
			const text = (await board.innerText()).replace(/\s+/g, ' ');
			expect(text).toContain(`${say('round_board_people')} ${EMPLOYEES} คน`);
			expect(text).toContain(`${say('round_board_printed')} ${EMPLOYEES + SPARES} ใบ`);
			expect(text).toContain(`${say('round_board_k')} 10 คน`);
			expect(text.replace(/ /g, '')).toContain(keyFingerprint);
			await expect(office.getByText(say('round_guide_sign'))).toBeVisible();
		});

		test('a round whose key is not the one on paper does not open (P20), and says what to do', async () => {
			const { id, keyFingerprint } = await stored(slug);
			await setFingerprintUnseen(id, 'ab'.repeat(32));
			await office.goto(`${home()}/open`);
			const openNow = office.getByRole('button', { name: say('round_open_now') });
			await openNow.click();
			await expect(office.getByRole('alert')).toContainText(say('staff_refused_other_ticket_key'));
			await setFingerprintUnseen(id, keyFingerprint ?? '');
			await openNow.click();
			await expect(office).toHaveURL(home());
			await expect(office.getByText(say('round_slips_frozen'))).toBeVisible();
		});

		test('slips handed out are declared within what is public (P22), and shown', async () => {
			await office.goto(`${home()}/declare`);
			await expect(office.getByText(say('round_declare_not_yet'))).toBeVisible();
			const handedOut = office.getByLabel(say('round_declare_handed_out'));
			await handedOut.fill(String(EMPLOYEES + SPARES + 1));
			await office.getByRole('button', { name: say('round_declare_save') }).click();
			await expect(office.getByRole('alert')).toBeVisible();
			await expect(handedOut).toHaveAttribute('aria-invalid', 'true');
			await handedOut.fill('11');
			await office.getByLabel(say('round_declare_spares')).fill('2');
			await office.getByRole('button', { name: say('round_declare_save') }).click();
			await expect(office.getByRole('status')).toHaveText(say('round_declared'));
			expect(
				await callAsServer(SHARED.data, 'round_counters', { p_round_slug: slug })
			).toMatchObject({
				handed_out: 11,
				spares: 2,
				printed: EMPLOYEES + SPARES,
				expected: EMPLOYEES
			});
		});

		test('a slip that is shown is revoked; mistyped, void and used ones are refused in words', async () => {
			const { id } = await stored(slug);
			const [shown = '', used = ''] = slips.map(({ lines }) => codeOn(lines));
			const [, usedHash] = await hashesOf(id, slips, false);
			await callAsServer(SHARED.data, 'redeem_slip', {
				p_round_id: id,
				p_slip: usedHash,
				p_blinded_hash: 'cd'.repeat(32)
			});
			await office.goto(`${home()}/declare`);
			for (const [code, sentence] of [
				['ZZZZ', 'round_revoke_code_mistyped'],
				[codeOn(former[0]?.lines ?? []), 'staff_refused_slip_unknown'],
				[used, 'staff_refused_slip_used']
			] as const) {
				await revoke(office, code);
				await expect(office.getByRole('alert')).toContainText(say(sentence));
				expect((await office.content()).includes(code), 'a code is not sent back').toBe(false);
			}
			await revoke(office, shown.toLowerCase());
			await expect(office.getByRole('status')).toHaveText(say('round_revoked'));
			expect(await statesOf(id)).toEqual({ redeemed: 1, revoked: 1, unused: 11 });
		});
	});
}

async function revoke(page: Page, code: string): Promise<void> {
	await page.getByLabel(say('round_revoke_code')).fill(code);
	await page.getByRole('button', { name: say('round_revoke') }).click();
}

async function choose(page: Page, home: string, admission: string): Promise<void> {
	await page.goto(`${home}/settings`);
	await page.getByRole('radio', { name: say(admission) }).check();
	await page.getByRole('button', { name: say('staff_save') }).click();
	await expect(page).toHaveURL(new RegExp(`${home}(\\?done=\\w+)?$`));
}

async function readAll(page: Page): Promise<SeenSlip[]> {
	const seen: SeenSlip[] = [];
	for (const slip of await slipsOn(page).all()) seen.push(await readSlip(slip));
	return seen;
}

function codeOn(lines: string[]): string {
	return lines.find((line) => /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/.test(line)) ?? '';
}

/** What the database knows of slips that were read, sorted unless their order is asked for. */
async function hashesOf(id: string, seen: SeenSlip[], isSorted = true): Promise<string[]> {
	const pepper = await createKeyStore(keyFolderIn(SHARED.data)).secret('slip-pepper');
	const hashes = seen.map(({ lines }) =>
		hashSlipCode(codeOn(lines).replaceAll('-', ''), id, pepper)
	);
	return isSorted ? hashes.toSorted() : hashes;
}

async function stored(slug: string): Promise<Stored> {
	const [row] = await ask(
		SHARED.data,
		(sql) => sql<Stored[]>`
			select r.id, r.admission, r.key_fingerprint as "keyFingerprint", r.printed,
				coalesce((
					select array_agg(encode(s.h, 'hex') order by s.h)
					from private.slips s where s.round_id = r.id
				), '{}') as slips
			from public.rounds r where r.slug = ${slug}`
	);
	if (row === undefined) throw new Error('There is no such round.');
	return { ...row };
}

/** Past the trigger that would void the slips: as if the file with the key had been exchanged. */
async function setFingerprintUnseen(id: string, fingerprint: string): Promise<void> {
	await ask(SHARED.data, (sql) =>
		sql.begin(async (tx) => {
			await tx`set local session_replication_role = replica`;
			await tx`update public.rounds set key_fingerprint = ${fingerprint} where id = ${id}`;
		})
	);
}

function statesOf(id: string): Promise<Record<string, number>> {
	return ask(SHARED.data, async (sql) => {
		const rows = await sql<{ state: string; n: number }[]>`
			select state, count(*)::int as n from private.slips
			where round_id = ${id} group by state order by state`;
		return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
	});
}
