const OFFSET = /^([+-])(\d{2}):?(\d{2})$/;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Swedish writes dates as ISO 8601 does. */
function formatIn(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) {
    let made: Intl.DateTimeFormat | undefined;
    try {
      made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    } catch {
      // Not a zone that this engine knows: the time then stands in UTC.
    }
    formats.set(zone, made);
  }
  return formats.get(zone);
}

/**
 * A moment as text in the zone it was recorded in, else in UTC; the day alone at midnight. In UTC, midnight in China
 * would be the day before.
 * @param value milliseconds since 1970
 */
export function arrowTime(value: number, zone?: string): string {
  const offset = zone === undefined ? null : OFFSET.exec(zone);
  const shift = offset ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) * 60_000 : 0;
  const local = zone !== undefined && !offset && zone !== 'UTC' ? formatIn(zone)?.format(value) : undefined;
  const [day, time] = local?.split(' ') ?? new Date(value + shift).toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day! : `${day} ${time}`;
}
