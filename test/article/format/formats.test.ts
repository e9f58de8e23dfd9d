import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../src/article/format/formats.ts';

describe('the format of a file', () => {
  const cases: [string, string, string | null][] = [
    ['Ships wait.', 'a.txt', 'text'],
    ['Ships wait.', 'a', null],
    ['Ships wait.', 'a.pdf', 'text'],
    ['# Ships', 'a.md', 'markdown'],
    ['---\ntitle: Ships\n---\nThey wait.', 'a.txt', 'markdown'],
    ['---\n\nShips wait.', 'a.txt', 'text'],
    ['\ufeff <!DOCTYPE html><p>Ships', 'a.txt', 'html'],
    ['<html lang=en><p>Ships', '-', 'html'],
    ['Ships < boats', 'a.txt', 'text'],
    ['%PDF-1.7\n', 'a.txt', 'pdf'],
    ['PK\x03\x04', 'a.txt', 'zip'],
    ['PK\x03\x04...[Content_Types].xml...word/document.xml', 'a', 'office'],
    ['PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text', 'a', 'office'],
    ['PK\x03\x04', 'a.docx', 'office'],
    ['\x1f\x8b\x08', 'a.txt', 'gzip'],
    ['{\\rtf1 Ships}', 'a.doc', 'rtf'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a.doc', 'old office'],
    ['WARC/1.1\r\n', 'a', 'warc'],
    ['<?xml version="1.0"?>\n<rss version="2.0">', 'a.xml', 'feed'],
    ['<?xml version="1.0"?>\n<feed xmlns="x">', 'a', 'feed'],
    ['<?xml version="1.0"?>\n<urlset>', 'a.xml', 'binary'],
    ['{"id":"a","text":"Ships."}\n', 'a', 'jsonl'],
    ['{"id":"a","text":"Ships."}\n', 'a.json', 'json'],
    ['{"id":"a","text":"Ships."}\n{"id":"b"', 'a.json', 'jsonl'],
    ['{\n "text": "Ships."\n}', '-', 'json'],
    ['[{"text": "Ships."}]', '-', 'json'],
    ['text,title\n', 'a.csv', 'table'],
    ['From: a@b.example\nSubject: Ships\n\nThey wait.', 'a.txt', 'text'],
    ['From: a@b.example\nMIME-Version: 1.0\n\nThey wait.', 'a.txt', 'mail'],
    ['From: a@b.example\nSubject: Ships\n\nThey wait.', 'a.eml', 'mail'],
    ['Ships wait.', 'a.eml', 'text'],
    ['{"options":{"type":"directed"},', 'graph.json', 'graph'],
    ['{"article":{"id":"sha256:0"},', 'a.jsonl', 'readings'],
    ['\x89PNG\0\0', 'a.txt', 'binary'],
    ['\xff\xfeS\0h\0i\0p\0s\0 \0w\0a\0i\0t\0', 'a.txt', 'text'],
    ['', 'a.txt', 'text'],
  ];
  it.each(cases)('%j named %s: %s', (head, name, expected) => {
    const bytes = head.includes('\ufeff') ? new TextEncoder().encode(head) : Buffer.from(head, 'latin1');
    expect(formatOf(bytes, name)).toBe(expected);
  });
});
