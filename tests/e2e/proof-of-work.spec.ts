/** A service point that is flooded asks phones for a little work, and keeps nobody out. */
import { expect, request as requests, test, type Page } from '@playwright/test';
import { insertCast } from './support/cast.ts';
import { countAnswers } from './support/database.ts';
import { startCopy } from './support/first-start.ts';
import { type Instance } from './support/instance.ts';
import { sendOnce } from './support/requests.ts';
import { answerAll, send } from './support/respondent.ts';
import { makeRound, type TestRound } from './support/rounds.ts';
import { words } from './support/words.ts';

/** Of one network and until a service point is unusual; without proof a tenth of it. */
const MOST = 20;

let instance: Instance;
let round: TestRound;

test.beforeAll(async () => {
	test.setTimeout(120_000);
	instance = await startCopy({ ANSWERS_PER_ADDRESS: String(MOST), TRUST_PROXY: '1' });
	await insertCast(instance.data);
});
test.afterAll(() => instance.stop());

test.beforeEach(async () => {
	round = await makeRound(instance.data, 'รอบน้ำหลาก');
});

const address = () => instance.addresses.url + round.path;
let networks = 0;

/** As many answers as make the service point unusual, each from another network. */
async function flood(): Promise<void> {
	for (let n = 0; n < MOST + 4; n += 1) {
		const network = await requests.newContext({ extraHTTPHeaders: from() });
		await sendOnce(network, address(), { e1: '1' });
		await network.dispose();
	}
}

function from(): Record<string, string> {
	networks += 1;
	return { 'x-forwarded-for': `10.9.${networks >> 8}.${networks & 255}` };
}

/** The proofs that a page sends. */
function proofsOf(page: Page): string[] {
	const proofs: string[] = [];
	page.on('request', (request) => {
		if (!request.url().endsWith('/send')) return;
		proofs.push(new URLSearchParams(request.postData() ?? '').get('proof') ?? 'none');
	});
	return proofs;
}

const asked = (page: Page) => page.locator('[data-challenge]');

test('at a usual rate nothing of it is loaded', async ({ page }) => {
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(request.url()));
	await page.goto(address());
	await answerAll(page, () => 1);
	await expect(asked(page)).toHaveCount(0);
	expect(loaded.filter((url) => /workers\/(proof|worker)-/.test(url))).toEqual([]);
	expect(page.workers()).toEqual([]);
});

test('at an unusual rate a phone works it out by itself, and everybody behind it is taken', async ({
	page
}) => {
	await flood();
	await page.setExtraHTTPHeaders(from());
	const proofs = proofsOf(page);
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(request.url()));
	// More than go without proof.
	for (let n = 0; n < 4; n += 1) {
		await page.goto(address());
		await answerAll(page, () => 1);
		await expect(asked(page)).toHaveCount(1);
		await send(page);
	}
	for (const file of [/workers\/proof-/, /workers\/worker-/]) {
		expect(loaded.some((url) => file.test(url))).toBe(true);
	}
	expect(proofs).toHaveLength(4);
	for (const proof of proofs) expect(proof).toContain('"solution"');
	expect(await countAnswers(instance.data, round.id)).toEqual({
		spent: MOST + 8,
		waiting: MOST + 8
	});
});

test('without a worker the answer goes at once, and without proof (P29)', async ({ page }) => {
	await flood();
	await page.setExtraHTTPHeaders(from());
	await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
	const proofs = proofsOf(page);
	await page.goto(address());
	await answerAll(page, () => 1);
	await expect(asked(page)).toHaveCount(1);
	await send(page);
	expect(proofs).toEqual(['']);
});

test('without crypto.subtle, as on a local network, the answer goes without proof (P29)', async ({
	page
}) => {
	await flood();
	await page.setExtraHTTPHeaders(from());
	await page.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'subtle'));
	const proofs = proofsOf(page);
	await page.goto(address());
	await answerAll(page, () => 1);
	await send(page);
	expect(proofs).toEqual(['']);
});

test('after 15 seconds the answer goes without proof (P29)', async ({ page }) => {
	await flood();
	await page.setExtraHTTPHeaders(from());
	await page.clock.install();
	await page.addInitScript(() => {
		Object.defineProperty(window, 'Worker', {
			value: class {
				postMessage() {
					// Never answers.
				}
			}
		});
	});
	const proofs = proofsOf(page);
	await page.goto(address());
	await answerAll(page, () => 1);
	await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
	await expect(page.getByText(words('th', 'field_proving'))).toBeVisible();
	expect(proofs).toEqual([]);
	await page.clock.fastForward(15_000);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		words('th', 'form_thanks_headline')
	);
	expect(proofs).toEqual(['']);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a tenth of the answers go without proof, and the next is told to wait (P29)', async ({
		page
	}) => {
		await flood();
		await page.setExtraHTTPHeaders(from());
		for (let n = 0; n < MOST / 10; n += 1) {
			await page.goto(address());
			await answerAll(page, () => 1);
			await send(page);
		}
		await page.goto(address());
		await answerAll(page, () => 1);
		await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
		await expect(page.getByRole('alert')).toContainText(
			words('th', 'form_problem_too_many_address')
		);
	});
});
