/**
 * All by which a customer is searched, a line each, as one text: in small letters, without accents, with the Persian letters for yeh
 * and kaf, which an Arabic keyboard has others for. Whoever types "joao" looks for João.
 */
export const searchText = String.raw`(lower(regexp_replace(normalize(translate(coalesce(name, '') || chr(10) || coalesce(email, '') || chr(10)
  || coalesce(phone, '') || chr(10) || coalesce(external_id, ''), 'يىك', 'ییک'), NFD), '[\u0300-\u036f]', '', 'g'))) stored`;
