/** What a person of the office does in the browser, step by step, by what they read on the page. */
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';

export const ADMIN = { email: 'pranee@example.go.th', password: 'a-long-password-of-hers' };

/** A desktop window for the staff side, whatever the project's own size. */
export async function staffWindow(browser: Browser, javaScriptEnabled = true): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 900 },
		isMobile: false,
		hasTouch: false,
		javaScriptEnabled
	});
	return context.newPage();
}

/** A phone's window: 360 by 740, nothing remembered. */
export function phone(browser: Browser, javaScriptEnabled: boolean): Promise<BrowserContext> {
	return browser.newContext({
		viewport: { width: 360, height: 740 },
		isMobile: true,
		hasTouch: true,
		locale: 'th-TH',
		javaScriptEnabled
	});
}

/** Fills the one-time set-up page, and ends on the page of the first round. */
export async function setUpAgency(page: Page, address: string): Promise<void> {
	await page.goto(address);
	const fill = (label: string, text: string) => page.getByLabel(label).fill(text);
	await fill('ชื่อหน่วยงาน (ภาษาไทย)', 'องค์การบริหารส่วนตำบลบ้านทดสอบ');
	await fill('ชื่อหน่วยงาน (ภาษาอังกฤษ)', 'Ban Thotsop Subdistrict Administrative Organisation');
	await fill('ผู้ตอบคำถามเรื่องข้อมูลส่วนบุคคล', 'งานนิติการ โทร. 0 0000 0000');
	await fill('ผู้ดูแลเครื่องแม่ข่าย', 'กองช่าง');
	await fill('อีเมล', ADMIN.email);
	await fill('รหัสผ่าน', ADMIN.password);
	await page.getByRole('button', { name: 'บันทึกและไปทำรอบแรก' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('ทำรอบแรก');
}

export async function signIn(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}/staff/sign-in`);
	await page.getByLabel('อีเมล').fill(ADMIN.email);
	await page.getByLabel('รหัสผ่าน').fill(ADMIN.password);
	await page.getByRole('button', { name: /เข้าสู่ระบบ|เข้าด้วยอีเมล/ }).click();
	await expect(page).toHaveURL(/\/staff$/);
}

/** Makes and opens a first round on its page; returns the address read off the poster's PNG. */
export async function openFirstRound(page: Page, name: string): Promise<string> {
	await page.getByLabel('ชื่อรอบ').fill(name);
	await page.locator('[name=expected]').fill('60');
	await page.getByRole('button', { name: 'เปิดรอบและไปที่โปสเตอร์' }).click();
	await expect(page).toHaveURL(/\/poster\//);
	const round = new URL(page.url()).pathname.split('/')[3] ?? '';
	const slug = new URL(page.url()).pathname.split('/').at(-1) ?? '';
	const png = await page.request.get(
		new URL(`/staff/rounds/${round}/qr/${slug}.png`, page.url()).href
	);
	expect(png.headers()['content-type']).toBe('image/png');
	return readQr(await png.body());
}

/** The text of a QR code in a PNG. */
export function readQr(png: Buffer): string {
	const { data, width, height } = PNG.sync.read(png);
	const code = jsqr(new Uint8ClampedArray(data), width, height);
	expect(code, 'the picture holds a QR code').not.toBeNull();
	return code?.data ?? '';
}

/** Closes a round from its page, and ends on the round's page. */
export async function closeRound(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'ปิดรอบ' }).click();
	await page.getByRole('button', { name: 'ปิดรอบ' }).click();
	await expect(page.getByText('ปิดแล้ว').first()).toBeVisible();
}
