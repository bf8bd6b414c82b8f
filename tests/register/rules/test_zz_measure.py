def test_m():
    from tests.register.rules import test_life_machine as m
    from register.rules.steps import Step, Happening
    try: m.test_random_lives()
    finally:
        print(m.DONE)
        print('never', [s.value for s in (*Step,*Happening) if not m.DONE[s.value]])
