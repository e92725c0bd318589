import { describe, expect, test } from 'vitest'
import { makeTurns } from '../../src/background/judging/turns.ts'

/** Work of so many slices of a few ms each, that says when it is over. */
const work =
  <T>(slices: number, answer: T, each = 3) =>
  async () =>
    (function* () {
      for (let at = 0; at < slices; at++) {
        for (const end = performance.now() + each; performance.now() < end; );
        yield
      }
      return answer
    })()

const FRONT = 1
const turns = () => makeTurns(async () => new Set([FRONT]))

describe('judgements in turn', () => {
  test('are answered, a single one at once', async () => {
    expect(await turns().inTurn(FRONT, 'page', work(2, 'a'))).toBe('a')
  })

  test('of one kind in one tab are one, of what is newest', async () => {
    const { inTurn } = turns()
    const began: string[] = []
    const said = (name: string) => async () => {
      began.push(name)
      return await work(20, name)()
    }
    const first = inTurn(FRONT, 'page', said('first'))
    await new Promise((done) => setTimeout(done, 20))
    const waiting = ['second', 'third', 'fourth'].map((name) => inTurn(FRONT, 'page', said(name)))
    expect(await first).toBe('first')
    expect(await Promise.all(waiting)).toEqual(['fourth', 'fourth', 'fourth'])
    expect(began).toEqual(['first', 'fourth'])
  })

  test('of the tab in front come before those of a dozen others that never end', async () => {
    const { inTurn } = turns()
    let going = true
    for (let tab = 2; tab < 14; tab++) {
      const again = (): void => {
        if (going) void inTurn(tab, 'page', work(200, 0)).then(again)
      }
      again()
    }
    await new Promise((done) => setTimeout(done, 600))
    const start = performance.now()
    await inTurn(FRONT, 'page', work(10, 0))
    expect(performance.now() - start).toBeLessThan(400)
    going = false
  })

  test('of what is no longer shown are not begun, and who asked is told', async () => {
    const { inTurn, forgetTurn } = turns()
    const began: string[] = []
    const said = (name: string) => async () => {
      began.push(name)
      return await work(10, name)()
    }
    const first = inTurn(FRONT, 'page', said('page'))
    const left = inTurn(FRONT, 'message', said('message'))
    forgetTurn(FRONT, 'message')
    await expect(left).rejects.toThrow('no longer shown')
    expect(await first).toBe('page')
    expect(began).toEqual(['page'])
  })

  test('of a tab that spent all that is its leave the worker to others', async () => {
    const { inTurn } = turns()
    let over = false
    void inTurn(2, 'page', work(4_000, 0, 1)).then(() => {
      over = true
    })
    await wait(2_500)
    const start = performance.now()
    expect(await inTurn(3, 'page', work(1, 'other'))).toBe('other')
    expect(performance.now() - start).toBeLessThan(500)
    expect(over).toBe(false)
  })

  test('that fail do not hold back the next one', async () => {
    const { inTurn } = turns()
    const torn = inTurn(FRONT, 'page', async () => {
      throw new Error('torn')
    })
    const later = inTurn(FRONT, 'message', work(1, 'said'))
    await expect(torn).rejects.toThrow('torn')
    expect(await later).toBe('said')
  })

  test('wait in no endless row', async () => {
    const { inTurn } = turns()
    const all = Array.from({ length: 100 }, (_, at) => inTurn(FRONT, `message ${at}`, work(1, at)))
    const settled = await Promise.allSettled(all)
    expect(settled.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(50)
    expect(settled.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(30)
  })
})

const wait = (time: number) => new Promise((done) => setTimeout(done, time))
