//! The hooks of the screens: Yew's own, each compiled once for all types of values.
//!
//! Yew's hooks are written out for each type of value, of what it depends on and of function, some thousand bytes
//! for each use. These keep any value behind one type, and only the thin functions that a screen calls know its own.
//! The names and what they do are Yew's.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use yew::Callback;
use yew::functional::{self as plain, Hook, HookContext, TearDown, UseStateHandle, UseStateSetter};

/// Whether one value is as good as another.
type Same = fn(&dyn Any, &dyn Any) -> bool;

/// A value of any type.
#[derive(Clone)]
struct Kept {
    value: Rc<dyn Any>,
    same: Same,
}

impl Kept {
    /// A value that is as good as an equal one.
    fn equal<T: PartialEq + 'static>(value: T) -> Self {
        let same = |one: &dyn Any, other: &dyn Any| one.downcast_ref::<T>() == other.downcast_ref();
        Self { value: Rc::new(value), same }
    }

    /// A value that is as good as no other.
    fn alone<T: 'static>(value: T) -> Self {
        Self { value: Rc::new(value), same: |_, _| false }
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

/// The value as what it is. A place among the hooks of a component holds one type for good.
fn known<T: 'static>(value: &dyn Any) -> &T {
    value.downcast_ref().expect("a value of the type that was kept")
}

/// A hook by the function that runs it.
struct By<F>(F);

impl<T, F: FnOnce(&mut HookContext) -> T> Hook for By<F> {
    type Output = T;

    fn run(self, context: &mut HookContext) -> T {
        (self.0)(context)
    }
}

/// A value that a component keeps; the component is rendered again when it is set.
pub struct State<T> {
    kept: UseStateHandle<Kept>,
    of: PhantomData<T>,
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        Self { kept: self.kept.clone(), of: PhantomData }
    }
}

impl<T: 'static> Deref for State<T> {
    type Target = T;

    fn deref(&self) -> &T {
        known(&*self.kept.value)
    }
}

impl<T: 'static> State<T> {
    /// Keeps this value.
    pub fn set(&self, value: T) {
        self.setter().set(value);
    }

    /// What sets the value, and does not hold on to the one of now.
    #[must_use]
    pub fn setter(&self) -> Setter<T> {
        Setter { kept: self.kept.setter(), same: self.kept.same, of: PhantomData }
    }
}

/// What sets a value that a component keeps.
pub struct Setter<T> {
    kept: UseStateSetter<Kept>,
    same: Same,
    of: PhantomData<T>,
}

impl<T> Clone for Setter<T> {
    fn clone(&self) -> Self {
        Self { kept: self.kept.clone(), same: self.same, of: PhantomData }
    }
}

impl<T: 'static> Setter<T> {
    /// Keeps this value.
    pub fn set(&self, value: T) {
        self.kept.set(Kept { value: Rc::new(value), same: self.same });
    }
}

fn state(context: &mut HookContext, first: &mut dyn FnMut() -> Kept) -> UseStateHandle<Kept> {
    plain::use_state_eq(first).run(context)
}

/// What Yew calls at most once, taken for that call.
fn once<F>(call: &mut Option<F>) -> F {
    call.take().expect("a hook makes its value once")
}

/// A value that the component keeps, and is rendered again for each time it is set.
pub fn use_state<T: 'static>(first: impl FnOnce() -> T) -> impl Hook<Output = State<T>> {
    By(move |context: &mut HookContext| {
        let mut first = Some(first);
        let kept = state(context, &mut || Kept::alone(once(&mut first)()));
        State { kept, of: PhantomData }
    })
}

/// A value that the component keeps, and is rendered again for when another is set.
pub fn use_state_eq<T: PartialEq + 'static>(
    first: impl FnOnce() -> T,
) -> impl Hook<Output = State<T>> {
    By(move |context: &mut HookContext| {
        let mut first = Some(first);
        let kept = state(context, &mut || Kept::equal(once(&mut first)()));
        State { kept, of: PhantomData }
    })
}

fn memo(
    context: &mut HookContext,
    depends: Kept,
    make: &mut dyn FnMut(&dyn Any) -> Rc<dyn Any>,
) -> Rc<dyn Any> {
    let value = plain::use_memo(depends, |depends: &Kept| make(&*depends.value));
    (*value.run(context)).clone()
}

/// A value that is made again when what it depends on is another.
pub fn use_memo<T: 'static, D: PartialEq + 'static>(
    depends: D,
    make: impl FnOnce(&D) -> T,
) -> impl Hook<Output = Rc<T>> {
    By(move |context: &mut HookContext| {
        let mut make = Some(make);
        let value = memo(context, Kept::equal(depends), &mut |depends| {
            Rc::new(once(&mut make)(known(depends)))
        });
        value.downcast().unwrap_or_else(|_| unreachable!("a value of the type that was kept"))
    })
}

/// A value that the component keeps and is not rendered again for.
pub fn use_mut_ref<T: 'static>(first: impl FnOnce() -> T) -> impl Hook<Output = Rc<RefCell<T>>> {
    use_memo((), |()| RefCell::new(first()))
}

/// A function that stays the same until what it depends on is another.
pub fn use_callback<In: 'static, Out: 'static, D: PartialEq + Clone + 'static>(
    depends: D,
    call: impl Fn(In, &D) -> Out + 'static,
) -> impl Hook<Output = Callback<In, Out>> {
    By(move |context: &mut HookContext| {
        let make = |depends: &D| {
            let depends = depends.clone();
            Callback::from(move |value| call(value, &depends))
        };
        (*use_memo(depends, make).run(context)).clone()
    })
}

/// What an effect does, and gives to be done at its end.
type Effect = Box<dyn FnOnce(&dyn Any) -> Box<dyn FnOnce()>>;

fn effect(context: &mut HookContext, depends: Kept, run: Effect) {
    plain::use_effect_with(depends, |depends: &Kept| run(&*depends.value)).run(context);
}

/// Runs a function once the screen is changed, when what it depends on is another; what it returns is run before
/// it runs again and when the component goes.
pub fn use_effect_with<D: PartialEq + 'static, R: TearDown>(
    depends: D,
    run: impl FnOnce(&D) -> R + 'static,
) -> impl Hook<Output = ()> {
    By(move |context: &mut HookContext| {
        let run = |depends: &dyn Any| -> Box<dyn FnOnce()> {
            let end = run(known(depends));
            Box::new(move || end.tear_down())
        };
        effect(context, Kept::equal(depends), Box::new(run));
    })
}

/// Runs a function each time the screen is changed.
pub fn use_effect<R: TearDown>(run: impl FnOnce() -> R + 'static) -> impl Hook<Output = ()> {
    By(move |context: &mut HookContext| {
        let run = |_: &dyn Any| -> Box<dyn FnOnce()> {
            let end = run();
            Box::new(move || end.tear_down())
        };
        effect(context, Kept::alone(()), Box::new(run));
    })
}
