/**
 * What is said when more come at a time than can be served: at once, in few bytes, before anything
 * of the request is looked at, so that nothing of it is stored.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** When a phone, a proxy or a tool may ask again. */
export const RETRY_AFTER_SECONDS = '5';

const PAGE = `<!doctype html>
<html lang="th">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>มีผู้ใช้พร้อมกันมาก</title>
<h1>ขณะนี้มีผู้ใช้พร้อมกันมาก</h1>
<p>ยังไม่มีอะไรถูกเก็บ โปรดรอสักครู่ แล้วโหลดหน้านี้ใหม่อีกครั้ง
ถ้าท่านกำลังส่งคำตอบ ส่งซ้ำได้ ระบบนับครั้งเดียว</p>
<div lang="en">
<h2>Many people at once</h2>
<p>Nothing was stored. Please wait a moment, then load this page again.
If you were sending answers, sending them again counts once.</p>
</div>
</html>
`;

/** Answers a request that is one too many. */
export function refuseOverload(
	request: Pick<IncomingMessage, 'resume'>,
	response: ServerResponse
): void {
	response.writeHead(503, {
		'content-type': 'text/html; charset=utf-8',
		'content-length': Buffer.byteLength(PAGE),
		'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
		'cache-control': 'no-store',
		'referrer-policy': 'same-origin',
		'x-content-type-options': 'nosniff',
		'x-robots-tag': 'noindex',
		'retry-after': RETRY_AFTER_SECONDS,
		connection: 'close'
	});
	response.end(PAGE);
	// What was sent is let through unread, or the phone would not see the answer.
	request.resume();
}
