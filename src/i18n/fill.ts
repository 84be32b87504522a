/**
 * Puts values into the slots of a text.
 *
 * @example fill('Copiato: {what}', { what: 'il messaggio' }) // => 'Copiato: il messaggio'
 */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
