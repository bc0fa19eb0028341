/**
 * The time as the Python server writes it by default (PROTOCOL 1.2): local time, no zone, microseconds, and no fraction
 * at all when it is zero. Clients must cope with it, so the demo sends it.
 */
export function timestamp(milliseconds: number = performance.timeOrigin + performance.now()): string {
  const whole = Math.floor(milliseconds);
  const date = new Date(whole);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  const micros = date.getMilliseconds() * 1000 + Math.floor((milliseconds - whole) * 1000);
  return micros === 0 ? `${day}T${time}` : `${day}T${time}.${String(micros).padStart(6, '0')}`;
}
